'use client'
import { useRef, useState } from 'react'
import type { Label } from '../content/vocabulary'
import { words } from './text'
import { useWords } from './useWords'

type Report = {
  kept: { what: Label; count: number }[]
  dropped: { what: Label; count: number; why: Label }[]
  warnings: Label[]
}
type Outcome = { name: string; id?: string; type?: string; report?: Report; failure?: string }

/** Above the list of articles: editors' files become drafts, one after another, each with its report. */
export function ImportPanel() {
  const say = useWords()
  const input = useRef<HTMLInputElement>(null)
  const [working, setWorking] = useState<string | null>(null)
  const [outcomes, setOutcomes] = useState<Outcome[]>([])

  const take = async (files: FileList) => {
    for (const file of files) {
      setWorking(file.name)
      const outcome = await importFile(file, say(words.unreachable))
      setOutcomes((before) => [outcome, ...before])
    }
    setWorking(null)
    if (input.current) input.current.value = ''
  }

  return (
    <section className="xjt-import" aria-label={say(words.importTitle)}>
      <div>
        <strong>{say(words.importTitle)}</strong>
        <p className="xjt-quiet">{say(words.importHint)}</p>
      </div>
      <label className="xjt-button xjt-button--submit">
        {say(words.importChoose)}
        <input
          ref={input}
          type="file"
          multiple
          accept=".docx,.html,.htm,.txt"
          disabled={working !== null}
          onChange={(event) => event.target.files && void take(event.target.files)}
        />
      </label>
      <div aria-live="polite" className="xjt-import__outcomes">
        {working && (
          <p>
            <progress aria-label={say(words.importing)} /> {working}：{say(words.importing)}
          </p>
        )}
        {outcomes.map((outcome) => (
          <OutcomeLine key={`${outcome.name}${outcome.id}`} outcome={outcome} />
        ))}
      </div>
    </section>
  )
}

async function importFile(file: File, unreachable: string): Promise<Outcome> {
  const form = new FormData()
  form.append('file', file)
  form.append('_payload', JSON.stringify({ type: 'articles' }))
  try {
    const response = await fetch('/api/import', { method: 'POST', body: form, credentials: 'include' })
    const body = (await response.json()) as Outcome & { title?: string }
    return response.ok
      ? { ...body, name: file.name }
      : { name: file.name, failure: body.title ?? unreachable }
  } catch {
    return { name: file.name, failure: unreachable }
  }
}

function OutcomeLine({ outcome: { name, id, type, report, failure } }: { outcome: Outcome }) {
  const say = useWords()
  if (failure) {
    return (
      <p className="xjt-failure">
        {name}：{failure}
      </p>
    )
  }
  return (
    <div className="xjt-import__done">
      <a href={`/admin/collections/${type}/${id}`}>
        {name}：{say(words.importDone)}
      </a>
      <ul>
        {report?.kept.map(({ what, count }) => (
          <li key={what.en}>
            {say(words.kept)} {say(what)} × {count}
          </li>
        ))}
        {report?.dropped.map(({ what, count, why }) => (
          <li key={what.en}>
            {say(words.dropped)} {say(what)} × {count}（{say(why)}）
          </li>
        ))}
        {report?.warnings.map((warning) => (
          <li key={warning.en}>{say(warning)}</li>
        ))}
      </ul>
    </div>
  )
}
