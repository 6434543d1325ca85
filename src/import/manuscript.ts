/** What an editor's file becomes, and the shapes it passes through on the way. */
import type {
  Divider,
  Gallery,
  Image,
  Inline,
  List,
  Paragraph,
  Quotation,
  Table,
  Tree,
} from '../content/tree'
import type { Label } from '../content/vocabulary'

export type Manuscript = {
  title: string
  /** Who wrote it, as it stood in brackets at the end; empty when nothing there looked like it. */
  attribution: string
  /** `image` nodes carry keys of `images`, not ids: see `withImageIds`. */
  body: Tree
  images: ManuscriptImage[]
  report: ImportReport
}

/** `alt` is the author's description, else the caption, else empty: somebody must write it before publication. */
export type ManuscriptImage = { key: string; bytes: Uint8Array; name: string; alt: string }

export type ImportReport = {
  kept: { what: Label; count: number }[]
  dropped: { what: Label; count: number; why: Label }[]
  warnings: Label[]
}

/** Level 0 is a title style, 1 to 6 are the file's own outline levels. */
export type DraftHeading = { type: 'heading'; level: DraftLevel; children: Inline[] }
export type DraftLevel = 0 | 1 | 2 | 3 | 4 | 5 | 6
/** `caption`: the file itself says that this line belongs to a picture or a table. */
export type DraftParagraph = Paragraph & { caption?: true }

/** A text as the file has it, before `shape` decides what its lines are. */
export type DraftBlock = DraftHeading | DraftParagraph | Divider | Gallery | Image | List | Quotation | Table
export type Draft = DraftBlock[]

/** What a reader hands to `shape`. */
export type Reading = { blocks: Draft; images: ManuscriptImage[] }
