'use client'
import { useState } from 'react'
import { withdrawalReasons, type WithdrawalReason } from '../../content/log'
import { actionLabels, reviewStageLabels, type Action } from '../../review/vocabulary'
import { withdrawalReasonLabels, words } from '../text'
import { useWords } from '../useWords'
import type { ReviewView } from './ReviewView'
import { waitsForOthers } from './standing'
import type { StepInput } from './useReview'

type Props = {
  view: ReviewView
  busy: boolean
  step: (action: Action, input?: StepInput) => Promise<boolean>
}

const asksFirst: readonly Action[] = ['return', 'withdraw']

/** One large button for each thing this person may do now. */
export function Actions({ view, busy, step }: Props) {
  const say = useWords()
  const [asking, setAsking] = useState<Action | null>(null)
  if (view.next.length === 0) return <p className="xjt-quiet">{say(waitsForOthers(view))}</p>
  // Of what is withdrawn already, only the rest can be erased.
  const reasons: readonly WithdrawalReason[] = view.public.gone ? ['consent'] : withdrawalReasons
  if (asking)
    return (
      <Question action={asking} reasons={reasons} busy={busy} step={step} close={() => setAsking(null)} />
    )
  const label = (action: Action) => {
    if (action === 'withdraw' && view.public.gone) return say(withdrawalReasonLabels.consent)
    const stage = view.stages.find((one) => one === view.stage)
    return action === 'sign' && stage
      ? `${say(reviewStageLabels[stage])} · ${say(actionLabels.sign)}`
      : say(actionLabels[action])
  }
  return (
    <div className="xjt-actions">
      {view.barred && <p className="xjt-quiet">{say(view.barred)}</p>}
      {view.next.map((action) => (
        <button
          key={action}
          type="button"
          className={`xjt-button xjt-button--${action}`}
          disabled={busy || (action === 'submit' && view.problems.length > 0)}
          onClick={() => (asksFirst.includes(action) ? setAsking(action) : void step(action))}
        >
          {label(action)}
        </button>
      ))}
    </div>
  )
}

type QuestionProps = Omit<Props, 'view'> & {
  action: Action
  reasons: readonly WithdrawalReason[]
  close: () => void
}

/** Returning and withdrawing need a reason. */
function Question({ action, reasons, busy, step, close }: QuestionProps) {
  const say = useWords()
  const [remark, setRemark] = useState('')
  const [reason, setReason] = useState<string | undefined>(reasons[0])
  const go = async () => {
    if (await step(action, action === 'withdraw' && reason ? { reason, remark } : { remark })) close()
  }
  return (
    <div className="xjt-question">
      {action === 'withdraw' && (
        <label>
          {say(words.reason)}
          <select value={reason} onChange={(event) => setReason(event.target.value)}>
            {reasons.map((value) => (
              <option key={value} value={value}>
                {say(withdrawalReasonLabels[value])}
              </option>
            ))}
          </select>
        </label>
      )}
      <label>
        {say(action === 'return' ? words.remarkNeeded : words.remark)}
        <textarea
          rows={3}
          maxLength={1000}
          value={remark}
          onChange={(event) => setRemark(event.target.value)}
        />
      </label>
      <div className="xjt-actions">
        <button
          type="button"
          className={`xjt-button xjt-button--${action}`}
          disabled={busy || (action === 'return' && remark.trim() === '')}
          onClick={() => void go()}
        >
          {say(actionLabels[action])}
        </button>
        <button type="button" className="xjt-button" onClick={close}>
          {say(words.cancel)}
        </button>
      </div>
    </div>
  )
}
