'use client'
import { useEffect, useState } from 'react'
import type { ReviewView } from './ReviewView'

export type StepInput = { remark?: string; reason?: string }
type Outcome = { view: ReviewView; failure?: undefined } | { view?: undefined; failure: string }

/** Where a document stands, and a way to take the next step; read again whenever `version` changes. */
export function useReview(path: string, version: unknown, unreachable: string) {
  const [view, setView] = useState<ReviewView | null>(null)
  const [failure, setFailure] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const [looked, setLooked] = useState(0)

  useEffect(() => {
    let current = true
    void ask(`${path}/review`, {}, unreachable).then((outcome) => {
      // An answer about the document shown before is not about this one.
      if (!current) return
      if (outcome.view) setView(outcome.view)
      setFailure(outcome.failure ?? null)
    })
    return () => {
      current = false
    }
  }, [path, version, looked, unreachable])

  // What was missing may have been mended in another tab, as the words of a picture are.
  const incomplete = (view?.problems.length ?? 0) > 0
  useEffect(() => {
    if (!incomplete) return
    const look = () => {
      if (document.visibilityState === 'visible') setLooked((count) => count + 1)
    }
    window.addEventListener('focus', look)
    // Phones say no more than this.
    document.addEventListener('visibilitychange', look)
    return () => {
      window.removeEventListener('focus', look)
      document.removeEventListener('visibilitychange', look)
    }
  }, [incomplete])

  // What is on its way is looked at again until it has arrived.
  const pending = view?.public.pending ?? false
  useEffect(() => {
    if (!pending || busy) return
    const timer = setTimeout(() => setLooked((count) => count + 1), lookAgainMs)
    return () => clearTimeout(timer)
  }, [pending, busy, looked])

  const step = async (action: string, input: StepInput = {}): Promise<boolean> => {
    setBusy(true)
    const body = action === 'withdraw' ? input : { ...input, contentHash: view?.contentHash }
    const outcome = await ask(
      `${path}/${action}`,
      { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) },
      unreachable,
    )
    // A refusal says that the text does not stand where this page has it: somebody was here first.
    const now = outcome.view ? outcome : await ask(`${path}/review`, {}, unreachable)
    if (now.view) setView(now.view)
    setFailure(outcome.failure ?? null)
    setBusy(false)
    return outcome.view !== undefined
  }
  return { view, failure, busy, step }
}

const lookAgainMs = 3000

async function ask(url: string, init: RequestInit, unreachable: string): Promise<Outcome> {
  try {
    const response = await fetch(url, { credentials: 'include', ...init })
    const body = (await response.json()) as ReviewView & Problem
    return response.ok ? { view: body } : { failure: sentence(body) || unreachable }
  } catch {
    return { failure: unreachable }
  }
}

type Problem = { title?: string; errors?: { message: string }[] }

const sentence = ({ title, errors }: Problem): string =>
  [title, ...(errors ?? []).map(({ message }) => message)].filter(Boolean).join(' ')
