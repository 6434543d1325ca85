'use client'
import { words } from '../text'
import { useWords } from '../useWords'
import type { ReviewView } from './ReviewView'

/** What readers would get of the text that is saved: at the size of a phone beside the form, whole in a tab of its own. */
export function Proof({ view }: { view: ReviewView }) {
  const say = useWords()
  const proof = proofIn(view)
  if (!proof) return null
  return (
    <div className="xjt-proof">
      <iframe
        // Another text: another page.
        key={view.contentHash}
        src={proof.page}
        title={say(words.proof)}
        // It runs nothing itself; what is opened from it is as good as opened anywhere else.
        sandbox="allow-same-origin allow-downloads allow-popups allow-popups-to-escape-sandbox"
        loading="lazy"
      />
      <a className="xjt-button" href={proof.page} target="_blank" rel="noreferrer">
        {say(words.seeProof)}
      </a>
      {proof.printed && (
        <a className="xjt-button" href={proof.printed} target="_blank" rel="noreferrer">
          {say(words.seePrinted)}
        </a>
      )}
    </div>
  )
}

/** None of what readers have already. */
export const proofIn = ({ proof, contentHash, public: shown }: ReviewView): ReviewView['proof'] =>
  shown.contentHash === contentHash ? null : proof
