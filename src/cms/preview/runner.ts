import path from 'node:path'
import type { Payload } from 'payload'
import {
  makePreview,
  mediaTypesOf,
  type Preview,
  type PreviewKind,
  type PreviewMaker,
} from '../../../media/preview/makePreview'
import { mediaPolicy } from '../../../media/policy'
import { PreviewFailed } from '../../../media/preview/PreviewFailed'
import type { Blobs } from '../blobs'
import { markShowing } from '../publication/derived'
import { keepPreview, nextWanted, note, wantAgain } from './rows'
import type { FileRow } from './state'

const idleMs = 1000
/** On a database without transactions a file's entry is seen before its bytes are stored. */
const uploadMs = 10_000
/** LibreOffice and ffmpeg may take minutes of a file: no PDF waits for them. In each lane one file at a time, for its memory. */
const lanes: PreviewKind[][] = [['pdf'], ['office', 'recording']]

/** `make` stands in for the real programs in tests. */
export type Previews = { blobs: Blobs; maker: PreviewMaker; make?: typeof makePreview; idleMs?: number }

/**
 * Makes the previews that the library lacks until stopped: nobody who uploads waits for them, and one file that takes long
 * holds up only others of its lane, once: what fails is tried again after everything else. What was cut short is taken up
 * again at the next start.
 * @returns stops it; what is under way is abandoned and stays wanted
 */
export function startPreviews(payload: Payload, previews: Previews): () => Promise<void> {
  const stopping = new AbortController()
  const loops = lanes.map((kinds) => run(kinds.flatMap(mediaTypesOf), payload, previews, stopping.signal))
  return async () => {
    stopping.abort()
    await Promise.all(loops)
  }
}

async function run(
  mediaTypes: string[],
  payload: Payload,
  previews: Previews,
  signal: AbortSignal,
): Promise<void> {
  const pause = previews.idleMs ?? idleMs
  let begun = false
  while (!signal.aborted) {
    try {
      if (!begun) await wantAgain(payload, mediaTypes, previews.maker.tools)
      begun = true
      const file = await nextWanted(payload, mediaTypes)
      if (file) await serve(file, payload, previews, signal)
      else await idle(pause, signal)
    } catch (error) {
      if (signal.aborted) return
      // The database or the store is out of reach: everything wanted stays wanted.
      payload.logger.error({ err: error, msg: '预览任务出错，稍后重试 / Previews are held up and retried' })
      await idle(pause * 10, signal)
    }
  }
}

async function serve(
  file: FileRow,
  payload: Payload,
  previews: Previews,
  signal: AbortSignal,
): Promise<void> {
  const { blobs, maker, make = makePreview } = previews
  const { sha256 } = file
  if (!sha256 || !(await blobs.has(sha256))) {
    const isNew = Date.now() - Date.parse(file.updatedAt) < uploadMs
    return isNew ? idle(previews.idleMs ?? idleMs, signal) : note(file, { previewState: 'none' }, payload)
  }
  const attempts = (file.previewAttempts ?? 0) + 1
  // Before it is tried: a file that takes this whole process down is not tried for ever.
  await note(file, { previewAttempts: attempts }, payload)
  const extension = path.extname(file.filename).slice(1).toLowerCase()
  let preview: Preview
  try {
    preview = await make({ file: blobs.pathOf(sha256), extension }, maker, signal)
  } catch (error) {
    if (signal.aborted) return note(file, { previewAttempts: attempts - 1 }, payload)
    if (!(error instanceof PreviewFailed)) throw error
    return giveUp(file, attempts, error, payload)
  }
  await keepPreview({ ...file, sha256 }, preview, payload, blobs)
  await markShowing(file.id, payload)
}

async function giveUp(
  file: FileRow,
  attempts: number,
  error: PreviewFailed,
  payload: Payload,
): Promise<void> {
  const previewReason = error.code
  if (isMissing(error))
    return note(file, { previewState: 'none', previewReason, previewAttempts: 0 }, payload)
  const failed = error.code === 'preview_unreadable' || attempts >= mediaPolicy.preview.attempts
  // Its name is often a person's.
  payload.logger.warn({ err: error, msg: `没有做出预览 / No preview of files/${file.id}` })
  await note(file, { previewReason, ...(failed && { previewState: 'failed' }) }, payload)
}

const isMissing = ({ code }: PreviewFailed): boolean => code === 'no_office' || code === 'no_ffmpeg'

function idle(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(done, ms)
    function done() {
      clearTimeout(timer)
      signal.removeEventListener('abort', done)
      resolve()
    }
    signal.addEventListener('abort', done)
    if (signal.aborted) done()
  })
}
