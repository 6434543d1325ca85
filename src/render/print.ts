/**
 * The tree as data for a typesetter. Typst reads it with `json()`, so no text of ours is ever template source.
 * Inline runs are flat: what print can show of a link is its text and its address.
 */
export type PrintRun = { text: string; marks: string[]; href?: string } | { break: true }

/** `image` is the sha256 of the bytes to place; width and height in pixels give its shape. */
export type PrintPicture = {
  image: string
  mediaType: string
  width: number
  height: number
  alt: string
  caption: string
}

export type PrintBlock =
  | { kind: 'paragraph'; align: 'justify' | 'center' | 'right'; runs: PrintRun[] }
  | { kind: 'heading'; level: 2 | 3 | 4; runs: PrintRun[] }
  /** `depth` starts at 0; `label` is the marker as it is set: `1.`, `·`. */
  | { kind: 'item'; depth: number; label: string; runs: PrintRun[] }
  | { kind: 'quotation'; runs: PrintRun[] }
  | ({ kind: 'picture' } & PrintPicture)
  | { kind: 'gallery'; pictures: PrintPicture[]; caption: string }
  | {
      kind: 'table'
      caption: string
      columns: number
      rows: { header: boolean; colSpan: number; rowSpan: number; runs: PrintRun[] }[][]
    }
  | { kind: 'callout'; tone: 'note' | 'tip' | 'warning'; title: string; paragraphs: string[] }
  /** What paper cannot play or open: its kind, title and where to find it. */
  | { kind: 'elsewhere'; medium: 'video' | 'audio' | 'attachment' | 'document'; title: string; note: string }
  | { kind: 'divider' }
