import type { ReactNode } from 'react'
import type { Fact } from '../../components/Facts'

/** What one type of document adds to the page that all types share. */
export type Parts = {
  facts: Fact[]
  /** What readers of this type come for first; on a wide screen the two stand side by side. */
  first: 'facts' | 'text'
  /** Above the title. */
  kicker?: ReactNode
  /** What must not be overlooked: the event is cancelled. */
  notice?: ReactNode
  /** First of all beside the text: the cover of a book, a portrait. */
  figure?: ReactNode
  /** Between title and text. */
  opening?: ReactNode
  /** After the text. */
  closing?: ReactNode
  /** Whether the entry's own picture stands above the text. */
  cover?: boolean
}
