import type { Endpoint } from 'payload'
import { previewSentences, type PreviewProblem } from '../../../media/preview/PreviewFailed'
import type { FileRow } from './state'

/** `GET /api/files/{id}/preview`: how far a file's preview is, for the panel beside it. */
export const previewStateEndpoint: Endpoint = {
  path: '/:id/preview',
  method: 'get',
  handler: async (req) => {
    const file = (await req.payload.findByID({
      collection: 'files',
      id: String(req.routeParams?.id),
      depth: 0,
      disableErrors: true,
      overrideAccess: false,
      req,
    })) as FileRow | null
    return file
      ? Response.json(present(file), { headers: { 'cache-control': 'private, no-store' } })
      : new Response(null, { status: 404 })
  },
}

const present = ({ previewState, previewReason, pages, seconds, preview }: FileRow) => ({
  // A file that is older than previews are, and of a kind that has none, was never marked.
  state: previewState ?? 'none',
  // A first attempt that failed is only news when it was the last.
  reason: previewState !== 'wanted' && isProblem(previewReason) ? previewSentences[previewReason] : null,
  pages: pages ?? null,
  length: typeof seconds === 'number' ? minutesAndSeconds(seconds) : null,
  pictures: [...new Set((preview ?? []).map(({ name }) => name))],
})

const isProblem = (reason: string | null): reason is PreviewProblem =>
  reason !== null && Object.hasOwn(previewSentences, reason)

const minutesAndSeconds = (seconds: number): string => {
  const whole = Math.round(seconds)
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`
}
