/** Words that renderers set beside an author's own. The content is Chinese, so these are. */
import type { Callout } from '../content/tree'

export const words = {
  image: '图片',
  video: '视频',
  audio: '音频',
  attachment: '附件',
  document: '相关内容',
  table: '表格',
  transcript: '文字稿',
  download: '下载',
} as const

/** A callout without a title is still told apart by more than its colour. */
export const toneWords: Record<Callout['tone'], string> = { note: '说明', tip: '提示', warning: '注意' }

/** `1.2 MB`, `48 KB`, in thousands; two digits are enough to choose by. */
export const sizeWords = (bytes: number): string =>
  bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1_000))} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`

/** `3分20秒` */
export const durationWords = (seconds: number): string => {
  const whole = Math.round(seconds)
  const minutes = Math.floor(whole / 60)
  return minutes === 0 ? `${whole}秒` : `${minutes}分${whole % 60}秒`
}

/** `DOCX` from `简报.docx`; empty without an extension. */
export const extensionOf = (name: string): string => /\.([^.]+)$/.exec(name)?.[1]?.toUpperCase() ?? ''

/** What a reader wants to know of a file before fetching it: `DOCX，1.2 MB`. */
export const fileWords = (name: string, bytes: number): string =>
  [extensionOf(name), sizeWords(bytes)].filter((part) => part !== '').join('，')
