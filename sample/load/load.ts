import type { Payload } from 'payload'
import { createLocalReq } from 'payload'
import { county, sampleOf } from '..'
import { queueState } from '../../src/cms/publication/queueState'
import type { DocumentType } from '../../src/content/types'
import { pictures } from '../pictures'
import type { County } from '../types'
import { createAccounts } from './accounts'
import { carrierOf, type Carrier } from './carry'
import * as data from './data'
import { openKeys, type Keys } from './keys'
import { loadMaterial, loadPicture, materialName, materials, pictureName, type Picture } from './library'
import { showProgress } from './progress'

const slot = 'sample-county'

/**
 * Loads the sample county into an empty installation, through the same saves, signatures and publications as real
 * content. Interrupted, it goes on at the next start.
 */
export async function loadSample(
  payload: Payload,
  scale: 'county' | 'city',
  password: string | undefined,
): Promise<void> {
  const sample = sampleOf(scale)
  const state = await payload.kv.get<string>(slot)
  const { totalDocs: units } = await payload.count({ collection: 'units', overrideAccess: true })
  if (state === 'loaded' || (state === null && units > 0)) return
  await payload.kv.set(slot, 'loading')
  const progress = showProgress(
    '载入示例县 青溪县 / Loading the sample county',
    sizeOf(sample),
    payload.logger,
  )
  const keys = await openKeys(payload)
  const carrier = await prepare(payload, keys, password)
  const calendar = calendarFrom(new Date())

  const documents = <T extends { key: string }>(type: DocumentType, all: T[], form: (item: T) => object) =>
    each(
      all,
      ({ key }) => `done/${type}/${key}`,
      keys,
      progress.step,
      async (item) => {
        await keys.until(assetsOf(item))
        await carry(type, item.key, form(item), carrier, keys)
      },
    )
  const everyDocument = async () => {
    await documents('units', sample.units, (unit) => data.unitData(unit, keys))
    await documents('topics', sample.topics, (topic) => data.topicData(topic, keys))
    await documents('series', sample.series, (series) => data.seriesData(series, keys))
    await documents('lecturers', sample.lecturers, (lecturer) => data.lecturerData(lecturer, keys))
    await documents('courses', sample.courses, (course) => data.courseData(course, keys))
    await documents('pocket-books', sample.pocketBooks, (book) => data.bookData(book, keys))
    await documents('typical-models', sample.models, (model) => data.modelData(model, keys, calendar))
    await documents('events', sample.events, (event) => data.eventData(event, keys, calendar))
    await documents('articles', sample.articles, (article) => data.articleData(article, keys, calendar))
    await documents('bulletins', sample.bulletins, (bulletin) => data.bulletinData(bulletin, keys, calendar))
  }
  // Pictures are drawn on other threads and files typeset in another process, while documents go through their reviews;
  // a document waits for what it shows alone.
  await Promise.all([
    each(inOrderOfUse(pictures, sample), pictureName, keys, progress.step, (one) =>
      loadPicture(one, carrier, keys),
    ),
    each(materials(), materialName, keys, progress.step, (one) => loadMaterial(one, carrier, keys)),
    everyDocument(),
  ])

  while ((await queueState(payload)).due > 0) await new Promise((resolve) => setTimeout(resolve, 200))
  await payload.kv.set(slot, 'loaded')
  progress.end()
}

/** How many things are loaded, one after another. */
const sizeOf = (all: County): number =>
  pictures.length + materials().length + Object.values(all).reduce((sum, { length }) => sum + length, 0)

/** What has to be in the library before this item can be written. Reading its text finds what its markup shows, too. */
function assetsOf(item: { key: string }): string[] {
  const text = JSON.stringify(item)
  return [
    ...pictures.filter(({ key }) => text.includes(key)).map(pictureName),
    ...materials()
      .filter(({ key }) => key === item.key)
      .map(materialName),
  ]
}

/** Units come first, and their photos with them. */
function inOrderOfUse(all: readonly Picture[], { units }: County): Picture[] {
  const ofUnits = new Set(units.flatMap(({ photos }) => photos))
  return [...all.filter(({ key }) => ofUnits.has(key)), ...all.filter(({ key }) => !ofUnits.has(key))]
}

/** The tree needs its root, and the accounts their units, before anybody can write anything. */
async function prepare(payload: Payload, keys: Keys, password: string | undefined): Promise<Carrier> {
  const centre = county.units.find(({ level }) => level === 'centre')
  const office = county.units.find(({ level }) => level === 'office')
  const station = county.units.find(({ level, parent }) => level === 'station' && parent === office?.key)
  if (!centre || !office || !station) throw new Error('the sample county has no units')
  const { docs } = await payload.find({
    collection: 'users',
    where: { role: { equals: 'administrator' } },
    limit: 1,
    overrideAccess: true,
  })
  const req = await createLocalReq({ user: { ...docs[0], collection: 'users' } as never }, payload)
  for (const unit of [centre, office, station]) {
    if (keys.get(`units/${unit.key}`)) continue
    const { photos: _, ...plain } = { ...unit, body: '', photos: [] }
    const doc = await payload.create({
      collection: 'units',
      data: data.unitData({ ...plain, photos: [] }, keys) as never,
      draft: true,
      depth: 0,
      overrideAccess: false,
      req,
    })
    await keys.set(`units/${unit.key}`, String(doc.id))
  }
  const ids = { centre: keys.need(`units/${centre.key}`), station: keys.need(`units/${station.key}`) }
  return carrierOf(payload, await createAccounts(payload, ids, password))
}

async function each<T>(
  all: readonly T[],
  nameOf: (item: T) => string,
  keys: Keys,
  step: () => void,
  load: (item: T) => Promise<void>,
): Promise<void> {
  for (const item of all) {
    if (!keys.get(nameOf(item))) await load(item)
    step()
  }
}

async function carry(
  type: DocumentType,
  key: string,
  form: object,
  carrier: Carrier,
  keys: Keys,
): Promise<void> {
  const name = `${type}/${key}`
  const known = keys.get(name)
  if (known) await carrier.save(type, known, form)
  const id = known ?? (await carrier.create(type, form))
  await keys.set(name, id)
  await carrier.publish(type, id)
  await keys.set(`done/${name}`, id)
}

/** Days are counted from today in China. */
function calendarFrom(now: Date): data.Calendar {
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(now)
  const midnight = Date.parse(`${today}T00:00:00+08:00`)
  const at = (offset: number, hour: number, minutes = 0) =>
    new Date(midnight + ((offset * 24 + hour) * 60 + minutes) * 60_000).toISOString()
  return { at, day: (offset) => at(offset, 12) }
}
