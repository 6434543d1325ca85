'use client'
import { useDocumentInfo, useFormModified, useTheme } from '@payloadcms/ui'
import { typeLabels } from '../../content/vocabulary'
import { actionLabels, reviewStageLabels, underReview } from '../../review/vocabulary'
import { withdrawalReasonLabels, words } from '../text'
import { useWords } from '../useWords'
import { Actions } from './Actions'
import { Progress } from './Progress'
import { Proof } from './Proof'
import { headingOf, ReviewBar } from './ReviewBar'
import type { ReviewView } from './ReviewView'
import { useReview } from './useReview'
import { waitsFor } from './waitsFor'

/** The sidebar of every document: where it stands, what is missing, what to do next. */
export function ReviewPanel() {
  const say = useWords()
  const { id, collectionSlug, lastUpdateTime } = useDocumentInfo()
  const { theme } = useTheme()
  return (
    <section className="xjt-review" aria-label={say(words.review)} data-theme={theme}>
      <h3 id={id ? headingOf(String(id)) : undefined} tabIndex={-1}>
        {say(words.review)}
      </h3>
      {id && collectionSlug ? (
        <Saved id={String(id)} type={collectionSlug} version={lastUpdateTime} />
      ) : (
        <p className="xjt-quiet">{say(words.saveFirst)}</p>
      )}
    </section>
  )
}

function Saved({ id, type, version }: { id: string; type: string; version: unknown }) {
  const say = useWords()
  const modified = useFormModified()
  const { view, failure, busy, step } = useReview(`/api/${type}/${id}`, version, say(words.unreachable))
  if (!view) return <p className="xjt-quiet">{failure ?? say(words.loading)}</p>
  return (
    <>
      <ReviewBar id={id} view={view} modified={modified} />
      <Progress view={view} />
      {view.problems.length > 0 && <Problems view={view} />}
      {modified ? (
        <p className="xjt-notice">
          {say(words.unsaved)} {underReview.includes(view.stage) && say(words.unsavedReviewed)}
        </p>
      ) : (
        <>
          <Proof view={view} />
          <Actions view={view} busy={busy} step={step} />
        </>
      )}
      <div aria-live="polite">
        {busy && (
          <p className="xjt-quiet">{say(view.stage === 'sealed' ? words.publishing : words.working)}</p>
        )}
        {failure && <p className="xjt-failure">{failure}</p>}
      </div>
      <Elsewhere view={view} />
      <Public view={view} />
      <History view={view} />
    </>
  )
}

function Problems({ view }: { view: ReviewView }) {
  const say = useWords()
  return (
    <div className="xjt-notice">
      <strong>{say(words.missing)}</strong>
      <ul>
        {view.problems.map(({ path, message, mendAt }) => (
          <li key={path}>
            {say(message)}{' '}
            {mendAt && (
              // The document stays open, perhaps with changes that are not saved.
              <a href={`/admin/collections/${mendAt.type}/${mendAt.id}`} target="_blank" rel="noreferrer">
                {say(words.openPicture)}
              </a>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** What a withdrawal of consent could not erase: somebody has to decide about these too. */
function Elsewhere({ view: { shownElsewhere = [] } }: { view: ReviewView }) {
  const say = useWords()
  if (shownElsewhere.length === 0) return null
  return (
    <div className="xjt-notice" role="alert">
      <strong>{say(words.shownElsewhere)}</strong>
      <ul>
        {shownElsewhere.map(({ type, id, title }) => (
          <li key={`${type}/${id}`}>
            <a href={`/admin/collections/${type}/${id}`}>
              {say(typeLabels[type])} · {title}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}

function Public({ view }: { view: ReviewView }) {
  const say = useWords()
  const { now, url, failure, gone } = view.public
  const waits = waitsFor(view.public)
  if (waits) {
    return (
      <p className={failure ? 'xjt-failure' : 'xjt-quiet'}>
        {waits.map(say).join(' ')}
        {failure}
      </p>
    )
  }
  if (gone) {
    return (
      <p className="xjt-quiet">
        {say(words.withdrawnFor)}
        {say(withdrawalReasonLabels[gone])}
      </p>
    )
  }
  if (!now || !url) return null
  return (
    <p className="xjt-public">
      {view.stage === 'public' ? say(words.publicNow) : say(words.olderPublic)}{' '}
      <a href={url} target="_blank" rel="noreferrer">
        {say(words.seePage)}
      </a>
    </p>
  )
}

function History({ view }: { view: ReviewView }) {
  const say = useWords()
  if (view.history.length === 0) return null
  return (
    <details className="xjt-history">
      <summary>{say(words.history)}</summary>
      <ol>
        {view.history.map(({ action, stage, by, at, remark }) => (
          <li key={`${at}${action}${by}`}>
            <time dateTime={at}>
              {new Date(at).toLocaleString('zh-CN', { dateStyle: 'short', timeStyle: 'short' })}
            </time>{' '}
            {by} {say(actionLabels[action])}
            {stage && action !== 'edit' ? `（${say(reviewStageLabels[stage])}）` : ''}
            {remark && <q>{remark}</q>}
          </li>
        ))}
      </ol>
    </details>
  )
}
