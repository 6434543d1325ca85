/** The compiled form of one document in every channel: immutable, and the same bytes for the same snapshot and compiler. */
import type { DocumentKey } from './types'
import type { CompiledEntry, ContentAttachment } from './entry'

/** A tag, attributes and children that WeChat's `rich-text` accepts; anything unlisted would vanish there. */
export type RichNode =
  { type: 'text'; text: string } | { name: string; attrs?: Record<string, string>; children?: RichNode[] }

/** `rich-text` swallows touches inside it, so whatever a reader can touch is a block of its own. */
export type MiniProgramBlock =
  | { type: 'rich'; nodes: RichNode[] }
  | { type: 'image'; url: string; width: number; height: number; alt: string; caption?: string }
  | {
      type: 'gallery'
      items: { url: string; width: number; height: number; alt: string; caption?: string }[]
      caption?: string
    }
  | { type: 'video'; url: string; poster?: string; title: string; transcript?: string }
  | { type: 'audio'; url: string; title: string; seconds?: number; transcript?: string }
  | {
      type: 'file'
      name: string
      title: string
      mediaType: string
      bytes: number
      url: string
      openable: boolean
    }
  | { type: 'table'; caption?: string; nodes: RichNode[] }
  /** `url` is set for the web; `to` for a document of ours, which the mini-program opens as a page. */
  | { type: 'link'; title: string; url: string; to?: DocumentKey }

export type Bodies = {
  web: { html: string }
  miniprogram: { blocks: MiniProgramBlock[] }
  text: { text: string }
}
export type Channel = keyof Bodies
export const channels = ['web', 'miniprogram', 'text'] as const satisfies Channel[]

/** A blob that this document lets the public fetch. */
export type PublicBlob = { sha256: string; name: string; mediaType: string; bytes: number }

export type Output = {
  entry: CompiledEntry
  bodies: Bodies
  attachments: ContentAttachment[]
  /** Exports by format (`pdf`, …), served at `/files/{type}/{slug}.{format}`. */
  files: Record<string, PublicBlob>
  jsonld: Record<string, unknown>
  blobs: PublicBlob[]
}

/** Which public documents a compiled output shows something of: when one of them changes, it is compiled again. */
export type Compiled = { output: Output; dependsOn: DocumentKey[] }
