'use client'
import { useCallback, useEffect, useState } from 'react'
import type { ReviewView } from './ReviewView'

export type StepInput = { remark?: string; reason?: string }
type State = { view: ReviewView | null; failure: string | null; busy: boolean }

/** Where a document stands, and a way to take the next step; read again whenever `version` changes. */
export function useReview(path: string, version: unknown, unreachable: string) {
  const [state, setState] = useState<State>({ view: null, failure: null, busy: false })

  const call = useCallback(
    async (request: () => Promise<Response>) => {
      setState((before) => ({ ...before, busy: true, failure: null }))
      try {
        const response = await request()
        const body = (await response.json()) as ReviewView & {
          title?: string
          errors?: { message: string }[]
        }
        if (response.ok) setState({ view: body, failure: null, busy: false })
        else setState((before) => ({ ...before, failure: sentence(body), busy: false }))
        return response.ok
      } catch {
        setState((before) => ({ ...before, failure: unreachable, busy: false }))
        return false
      }
    },
    [unreachable],
  )

  useEffect(() => {
    void call(() => fetch(`${path}/review`, { credentials: 'include' }))
  }, [call, path, version])

  const step = (action: string, input: StepInput = {}) => {
    const body = action === 'withdraw' ? input : { ...input, contentHash: state.view?.contentHash }
    return call(() =>
      fetch(`${path}/${action}`, {
        method: 'POST',
        credentials: 'include',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
    )
  }
  return { ...state, step }
}

function sentence({ title, errors }: { title?: string; errors?: { message: string }[] }): string {
  return [title, ...(errors ?? []).map(({ message }) => message)].filter(Boolean).join(' ')
}
