/**
 * The document model: what a text is, independent of the editor that wrote it and of the channel that shows it.
 * Every renderer has one rule for each node here (see `Rules`), so a new node does not compile until all have one.
 */
import type { DocumentKey } from './types'

export type Mark = 'strong' | 'emphasis' | 'underline' | 'strike' | 'sub' | 'sup'

export type Text = { type: 'text'; text: string; marks?: Mark[] }
export type Break = { type: 'break' }
/** `href` is http(s), mailto, tel, or a root-relative path; nothing else survives `fromLexical`. */
export type Link = { type: 'link'; href: string; children: (Text | Break)[] }
/** A link to another document of ours: resolved at publication, reduced to its text while that one is not public. */
export type Reference = { type: 'reference'; to: DocumentKey; children: (Text | Break)[] }
export type Inline = Text | Break | Link | Reference

export type Paragraph = { type: 'paragraph'; align?: 'center' | 'right'; children: Inline[] }
/**
 * Level 1 is the document's title, so a body starts at 2: 一、 is 2, （一） is 3, 1. is 4. `anchor` is what a table of contents
 * on the web links to; a composed text has it, an author's never.
 */
export type Heading = { type: 'heading'; level: 2 | 3 | 4; children: Inline[]; anchor?: string }
export type ListItem = { children: Inline[]; list?: List }
export type List = { type: 'list'; ordered: boolean; start?: number; items: ListItem[] }
export type Quotation = { type: 'quotation'; children: Inline[] }
/** `image` is an id into the snapshot's `images`. */
export type Image = { type: 'image'; image: string; caption?: string }
export type Gallery = { type: 'gallery'; items: { image: string; caption?: string }[]; caption?: string }
/** `file` is an id into the snapshot's `files`; `poster` into its `images`. */
export type Video = { type: 'video'; file: string; poster?: string; title: string; transcript?: string }
export type Audio = { type: 'audio'; file: string; title: string; transcript?: string }
export type Attachment = { type: 'attachment'; file: string; title?: string }
export type Cell = { header?: boolean; colSpan?: number; rowSpan?: number; children: Inline[] }
export type Table = { type: 'table'; caption?: string; rows: Cell[][] }
/** `text` holds plain paragraphs separated by line feeds. */
export type Callout = { type: 'callout'; tone: 'note' | 'tip' | 'warning'; title?: string; text: string }
/** A card that leads to another document. */
export type DocumentLink = { type: 'documentLink'; to: DocumentKey; label?: string }
export type Divider = { type: 'divider' }

export type Block =
  | Paragraph
  | Heading
  | List
  | Quotation
  | Image
  | Gallery
  | Video
  | Audio
  | Attachment
  | Table
  | Callout
  | DocumentLink
  | Divider

export type Tree = Block[]
export type Node = Block | Inline

/** One rule for each kind of node: leaving one out is a type error. */
export type Rules<N extends { type: string }, Out, Context> = {
  [K in N['type']]: (node: Extract<N, { type: K }>, context: Context) => Out
}
