'use client'
import { useDocumentInfo } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import type { Label } from '../../content/vocabulary'
import { words } from '../text'
import { useWords } from '../useWords'

type Shown = {
  state: 'wanted' | 'made' | 'none' | 'failed'
  /** Why there is none. */
  reason: Label | null
  pages: number | null
  /** Minutes and seconds: `3:05`. */
  length: string | null
  pictures: string[]
}

const againMs = 2500

/** On a file: its first pages, or why there are none; looks again while they are being made. */
export function PreviewPanel() {
  const say = useWords()
  const { id, savedDocumentData } = useDocumentInfo()
  const sha256 = String(savedDocumentData?.sha256 ?? '')
  const [shown, setShown] = useState<Shown | null>(null)

  useEffect(() => {
    if (!id) return undefined
    const leaving = new AbortController()
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = async () => {
      const next = await read(String(id), leaving.signal)
      if (leaving.signal.aborted) return
      if (next) setShown(next)
      if (!next || next.state === 'wanted') timer = setTimeout(() => void look(), againMs)
    }
    void look()
    return () => {
      leaving.abort()
      clearTimeout(timer)
    }
  }, [id, sha256])

  if (!id || !shown || (shown.state === 'none' && !shown.reason)) return null
  const name = (picture: string) =>
    picture === 'poster'
      ? say(words.previewPoster)
      : say(words.previewPage).replace('{n}', picture.replace('page', ''))
  return (
    <section className="xjt-preview" aria-label={say(words.preview)}>
      <strong>{say(words.preview)}</strong>
      <p className="xjt-quiet" aria-live="polite">
        {shown.reason ? say(shown.reason) : shown.state === 'wanted' ? say(words.previewWanted) : null}
        {shown.pages !== null && <span>{say(words.previewPages).replace('{n}', String(shown.pages))}</span>}
        {shown.length !== null && <span>{say(words.previewLength).replace('{n}', shown.length)}</span>}
      </p>
      {shown.pictures.length > 0 && (
        <ul>
          {shown.pictures.map((picture) => (
            <li key={picture}>
              <img src={`/api/files/${id}/preview/${picture}?of=${sha256.slice(0, 8)}`} alt={name(picture)} />
              <span>{name(picture)}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

/** Nothing while the server is out of reach: it is asked again. */
async function read(id: string, signal: AbortSignal): Promise<Shown | undefined> {
  try {
    const response = await fetch(`/api/files/${id}/preview`, { credentials: 'include', signal })
    return response.ok ? ((await response.json()) as Shown) : undefined
  } catch {
    return undefined
  }
}
