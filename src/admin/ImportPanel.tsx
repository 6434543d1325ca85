'use client'
import { useAuth } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useRef, useState } from 'react'
import { ImportOutcome, type Imported, type Outcome } from './ImportOutcome'
import { words } from './text'
import { useWords } from './useWords'

/** Above the list of articles, for those who may write them: files become drafts, one after another, each with its report. */
export function ImportPanel() {
  const { permissions } = useAuth()
  return permissions?.collections?.articles?.create ? <Import /> : null
}

function Import() {
  const say = useWords()
  const router = useRouter()
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
    // The list below shows what has come.
    router.refresh()
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
        {outcomes.map((outcome, index) => (
          <ImportOutcome key={outcomes.length - index} outcome={outcome} />
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
    if (response.ok) return { name: file.name, made: (await response.json()) as Imported }
    const { title } = (await response.json()) as { title?: string }
    return { name: file.name, failure: title ?? unreachable }
  } catch {
    return { name: file.name, failure: unreachable }
  }
}
