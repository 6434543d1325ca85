import path from 'node:path'
import type { Payload } from 'payload'
import { whileLoading } from '../../src/cms/publication/loading'
import { createTypesetter } from '../../src/files/typesetter'
import type { County } from '../types'
import type { Calendar } from './data'
import { doneName, loadDocument, manuscriptsOf } from './documents'
import { openKeys } from './keys'
import { runLanes } from './lanes'
import { libraryOf, loadMaterial, loadPicture, materialName, pictureName } from './library'
import { prepare } from './prepare'
import { showProgress } from './progress'
import { untilSettled } from './settled'

const slot = 'sample-county'

export type Loading = {
  /** Of the sample accounts; generated when there is none. */
  password?: string | undefined
  /** Ends the loading after the items in hand. */
  signal: AbortSignal
}

/**
 * Loads an example into an empty installation, through the same saves, signatures and publications as real content.
 * Interrupted, it goes on at the next start.
 */
export async function loadSample(payload: Payload, sample: County, loading: Loading): Promise<void> {
  const state = await payload.kv.get<string>(slot)
  const { totalDocs: units } = await payload.count({ collection: 'units', overrideAccess: true })
  if (state === 'loaded' || (state === null && units > 0)) return
  await whileLoading(payload, () => load(payload, sample, loading))
}

async function load(payload: Payload, sample: County, { password, signal: stop }: Loading): Promise<void> {
  await payload.kv.set(slot, 'loading')
  const keys = await openKeys(payload)
  const carrier = await prepare(payload, sample, keys, password)
  const { pictures, materials, neededBy } = libraryOf(sample)
  const manuscripts = manuscriptsOf(sample, keys, calendarFrom(new Date()))
  const progress = showProgress(
    '载入示例县 青溪县 / Loading the sample county',
    pictures.length + materials.length + manuscripts.length,
    payload.logger,
  )
  const each = async <T>(
    all: Iterable<T>,
    nameOf: (item: T) => string,
    signal: AbortSignal,
    load: (item: T) => Promise<void>,
  ): Promise<void> => {
    for (const item of all) {
      signal.throwIfAborted()
      if (!keys.get(nameOf(item))) await load(item)
      progress.step()
    }
  }
  // One of our own: that of the bulletins may have work.
  const typesetter = createTypesetter({
    worker: path.resolve('dist/files/child.js'),
    templateDir: path.resolve('src/files'),
    fontsDir: path.resolve('dist/fonts'),
  })
  // Two lanes take from the same pictures: one alone leaves a processor idle between its steps.
  const undrawn = pictures.values()
  const draw = (signal: AbortSignal) =>
    each(undrawn, pictureName, signal, (one) => loadPicture(one, carrier, keys))
  // Pictures are drawn on other threads and files typeset in another process, while documents go through their reviews;
  // a document waits for what it shows alone.
  try {
    await runLanes(
      [
        draw,
        draw,
        (signal) =>
          each(materials, materialName, signal, (one) => loadMaterial(one, typesetter, carrier, keys)),
        (signal) =>
          each(manuscripts, doneName, signal, async (one) => {
            await keys.until(neededBy(one.item), signal)
            await loadDocument(one, carrier, keys)
          }),
      ],
      stop,
    )
  } finally {
    await typesetter.close()
  }

  const unmade = await untilSettled(payload, stop)
  await payload.kv.set(slot, 'loaded')
  progress.end()
  if (unmade > 0)
    payload.logger.warn(
      `有 ${unmade} 篇还没有做成，会自动重试，原因见日志 / ${unmade} could not be made yet; they are tried again, and the log says why`,
    )
}

/** Days are counted from today in China. */
function calendarFrom(now: Date): Calendar {
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(now)
  const midnight = Date.parse(`${today}T00:00:00+08:00`)
  const at = (offset: number, hour: number, minutes = 0) =>
    new Date(midnight + ((offset * 24 + hour) * 60 + minutes) * 60_000).toISOString()
  return { at, day: (offset) => at(offset, 12) }
}
