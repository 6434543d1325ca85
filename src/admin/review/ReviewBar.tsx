'use client'
import { useDocumentInfo } from '@payloadcms/ui'
import { createPortal } from 'react-dom'
import { words } from '../text'
import { useWords } from '../useWords'
import { proofIn } from './Proof'
import type { ReviewView } from './ReviewView'
import { asked, standsAt } from './standing'

/** Documents in a drawer have a panel of their own. */
const slotOf = (id: string) => `review-bar-${id}`
export const headingOf = (id: string) => `review-${id}`

/** The last field of the form, stuck to the bottom of a small screen: the panel, below all the text, fills it. */
export function ReviewBarSlot() {
  const { id } = useDocumentInfo()
  return id ? <div id={slotOf(String(id))} className="xjt-bar" /> : null
}

/** Where the text stands and what is asked, in sight from the first line on, and one tap from the panel. */
export function ReviewBar({ id, view, modified }: { id: string; view: ReviewView; modified: boolean }) {
  const say = useWords()
  const slot = document.getElementById(slotOf(id))
  if (!slot) return null
  const proof = modified ? null : proofIn(view)
  const task = modified ? undefined : asked(view)
  return createPortal(
    <nav aria-label={say(words.review)}>
      <span className={`xjt-stage xjt-stage--${view.stage}`}>
        {say(modified ? words.unsavedShort : standsAt(view))}
      </span>
      {proof && (
        <a href={proof.page} target="_blank" rel="noreferrer" className="xjt-button xjt-button--proof">
          {say(words.seeProof)}
        </a>
      )}
      <a href={`#${headingOf(id)}`} className={`xjt-button ${task ? 'xjt-button--submit' : ''}`}>
        {say(task ?? words.goLook)}
      </a>
    </nav>,
    slot,
  )
}
