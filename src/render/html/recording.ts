import { filePath } from '../../content/types'
import type { Audio, Video } from '../../content/tree'
import { fileOf, imageOf, type RenderContext } from '../context'
import { portablePreview } from '../filePreview'
import { pictureUrl, portablePicture } from '../picture'
import { words } from '../words'
import { el, nothing, text, type Html } from './element'

export const videoHtml = (video: Video, context: RenderContext): Html => {
  const poster =
    video.poster === undefined
      ? portablePreview(fileOf(context, video.file))
      : portablePicture(imageOf(context, video.poster), 960)
  const attributes = { poster: poster && pictureUrl(poster), width: poster?.width, height: poster?.height }
  return recordingHtml(video, context, { ...attributes, playsinline: true })
}

export const audioHtml = (audio: Audio, context: RenderContext): Html => recordingHtml(audio, context, {})

/** Nothing is fetched before it is asked for (readers pay for data), and the transcript is there for all who cannot listen. */
const recordingHtml = (
  { type, file, title, transcript }: Video | Audio,
  context: RenderContext,
  more: Record<string, string | number | true | undefined>,
): Html => {
  const { sha256, name, mediaType } = fileOf(context, file)
  const src = filePath(sha256, name)
  const fallback = el('a', { href: src }, text(`${words.download}：${title}`))
  return el(
    'figure',
    { class: type },
    el(
      type,
      { controls: true, preload: 'none', 'aria-label': title, ...more },
      el('source', { src, type: mediaType }),
      fallback,
    ),
    el('figcaption', {}, text(title), transcript === undefined ? nothing : transcriptHtml(transcript)),
  )
}

const transcriptHtml = (transcript: string): Html =>
  el(
    'details',
    {},
    el('summary', {}, text(words.transcript)),
    ...transcript.split('\n').map((line) => el('p', {}, text(line))),
  )
