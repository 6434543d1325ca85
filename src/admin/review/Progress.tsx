'use client'
import { reviewStageLabels } from '../../review/vocabulary'
import { useWords } from '../useWords'
import type { ReviewView } from './ReviewView'
import { standsAt } from './standing'

/** The road of the text: which stages are signed, by whom, and which one is open. */
export function Progress({ view }: { view: ReviewView }) {
  const say = useWords()
  return (
    <>
      <p className={`xjt-stage xjt-stage--${view.stage}`}>{say(standsAt(view))}</p>
      {view.stage !== 'public' && (
        <ol className="xjt-steps">
          {view.stages.map((stage) => {
            const signature = view.seal.signatures.find((one) => one.stage === stage)
            const state = signature ? 'done' : view.stage === stage ? 'open' : 'waiting'
            return (
              <li
                key={stage}
                className={`xjt-step xjt-step--${state}`}
                aria-current={state === 'open' ? 'step' : undefined}
              >
                <span className="xjt-step__mark" aria-hidden="true">
                  {signature ? '✓' : ''}
                </span>
                <span>
                  <strong>{say(reviewStageLabels[stage])}</strong>
                  {signature && <small>{signature.byName}</small>}
                </span>
              </li>
            )
          })}
        </ol>
      )}
    </>
  )
}
