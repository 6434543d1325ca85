'use client'
import { useAuth } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import type { DocumentType } from '../content/types'
import { typeLabels } from '../content/vocabulary'
import { policy } from '../review/policy'
import { stageLabels, type Role, type Stage } from '../review/vocabulary'
import { words } from './text'
import { useWords } from './useWords'

type Ending = { type: DocumentType; id: string; title: string; endsOn: string }
type Item = { type: DocumentType; id: string; title: string; stage: Stage; updatedAt: string }

/** Above the dashboard: what waits for the person who has just signed in. A lecturer writes and signs nothing. */
export function Worklist() {
  const { user } = useAuth<{ role: Role }>()
  if (!user) return null
  return user.role === 'lecturer' ? (
    <Lecturer />
  ) : (
    <Waiting writes={policy.roles.submit.includes(user.role)} />
  )
}

function Lecturer() {
  const say = useWords()
  return (
    <section className="xjt-worklist" aria-label={say(words.lecturer)}>
      <h2>{say(words.lecturer)}</h2>
      <p>{say(words.lecturerHint)}</p>
      <a className="xjt-button xjt-button--submit" href="/courses">
        {say(words.lecturerCourses)}
      </a>
    </section>
  )
}

function Waiting({ writes }: { writes: boolean }) {
  const say = useWords()
  const [items, setItems] = useState<Item[] | null>(null)
  const [handedIn, setHandedIn] = useState<Item[]>([])
  const [ending, setEnding] = useState<Ending[]>([])
  const [failed, setFailed] = useState(false)
  useEffect(() => {
    fetch('/api/worklist', { credentials: 'include' })
      .then(async (response) => {
        const found = response.ok
          ? ((await response.json()) as { items: Item[]; handedIn: Item[]; ending: Ending[] })
          : { items: [], handedIn: [], ending: [] }
        setItems(found.items)
        setHandedIn(found.handedIn)
        setEnding(found.ending)
      })
      .catch(() => setFailed(true))
  }, [])
  return (
    <section className="xjt-worklist" aria-label={say(words.worklist)}>
      <h2>{say(words.worklist)}</h2>
      {failed && <p className="xjt-failure">{say(words.unreachable)}</p>}
      {items?.length === 0 && (
        <>
          <p className="xjt-quiet">{say(words.worklistEmpty)}</p>
          {writes && <p className="xjt-quiet">{say(words.worklistWrite)}</p>}
        </>
      )}
      {items && items.length > 0 && <Items items={items} />}
      {handedIn.length > 0 && (
        <>
          <h3>{say(words.handedIn)}</h3>
          <Items items={handedIn} />
        </>
      )}
      {ending.length > 0 && <EndingConsents ending={ending} />}
    </section>
  )
}

function Items({ items }: { items: Item[] }) {
  const say = useWords()
  return (
    <ul>
      {items.map(({ type, id, title, stage, updatedAt }) => (
        <li key={`${type}/${id}`}>
          <a href={`/admin/collections/${type}/${id}`}>
            <span className={`xjt-stage xjt-stage--${stage}`}>{say(stageLabels[stage])}</span>
            <strong>{title || say(words.untitled)}</strong>
            <small>
              {say(typeLabels[type])} · {new Date(updatedAt).toLocaleDateString('zh-CN')}
            </small>
          </a>
        </li>
      ))}
    </ul>
  )
}

/** In time: once a consent has ended, its text is withdrawn by itself. */
function EndingConsents({ ending }: { ending: Ending[] }) {
  const say = useWords()
  return (
    <>
      <h3>{say(words.consentEnding)}</h3>
      <p className="xjt-quiet">{say(words.consentEndingHint)}</p>
      <ul>
        {ending.map(({ type, id, title, endsOn }) => (
          <li key={`${type}/${id}`}>
            <a href={`/admin/collections/${type}/${id}`}>
              <span className="xjt-stage">{endsOn}</span>
              <strong>{title || say(words.untitled)}</strong>
              <small>{say(typeLabels[type])}</small>
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}
