import { describe, expect, it } from 'vitest'
import { anArticle } from '../../test/factories'
import type { WithdrawalReason } from '../content/log'
import type { Ledger, Press } from './ports'
import type { Logged, Publication } from './Publication'
import { settle } from './settle'

const key = { type: 'articles', id: 'articles-1' } as const
const visible: Logged = { sequence: 7, op: 'upsert', outputHash: 'hash', exports: ['pdf'] }

/** A publication that is to be gone, a ledger that holds it, and a press; `done` is what happened, in order. */
function aWithdrawal(
  reason: WithdrawalReason,
  { logged = visible, fails = '' }: { logged?: Logged | null; fails?: string } = {},
) {
  const done: string[] = []
  const note = async (step: string) => {
    if (step === fails) throw new Error(`${step} failed`)
    done.push(step)
  }
  const publication: Publication = {
    key,
    wanted: { op: 'gone', withdrawal: { reason } },
    slug: 'articles-one',
    revision: 1,
    firstPublishedAt: '2024-03-15T08:00:00.000Z',
    generation: 2,
    dueAt: '2024-03-20T08:00:00.000Z',
    logged,
  }
  const ledger: Ledger = {
    load: async () => publication,
    snapshots: async () => new Map([['articles/articles-1', anArticle()]]),
    append: async (read, { op, outputHash }) => {
      await note(`log ${op}`)
      read.logged = { ...visible, op, outputHash }
      return 8
    },
    keep: () => note('forget'),
  }
  const press: Press = {
    exports: async () => ({}),
    proof: async () => undefined,
    discard: (hashes) => note(`discard ${hashes.join()}`),
    erase: () => note('erase'),
  }
  return { run: () => settle(key, ledger, press), done }
}

describe('a withdrawal', () => {
  it('is told to readers first, and forgotten once nothing of it is left', async () => {
    const { run, done } = aWithdrawal('consent')
    expect(await run()).toBe('withdrawn')
    expect(done).toEqual(['log gone', 'discard pdf', 'erase', 'forget'])
  })

  it('erases stored bytes only when a person took back their consent', async () => {
    const { run, done } = aWithdrawal('outdated')
    await run()
    expect(done).toEqual(['log gone', 'discard pdf', 'forget'])
  })

  it.each(['discard pdf', 'erase'])('is not forgotten while it cannot be erased: %s', async (fails) => {
    const { run, done } = aWithdrawal('consent', { fails })
    await expect(run()).rejects.toThrow(`${fails} failed`)
    expect(done).not.toContain('forget')
  })

  it('is finished by a second run, without telling readers twice', async () => {
    const { run, done } = aWithdrawal('consent')
    await run()
    done.length = 0
    expect(await run()).toBe('unchanged')
    expect(done).toEqual(['discard pdf', 'erase', 'forget'])
  })

  it('of consent is told also when the text has gone for another reason before', async () => {
    const { run, done } = aWithdrawal('consent', { logged: { ...visible, op: 'gone', exports: [] } })
    expect(await run()).toBe('withdrawn')
    expect(done).toEqual(['log gone', 'discard ', 'erase', 'forget'])
  })

  it('of what readers never saw is not told', async () => {
    const { run, done } = aWithdrawal('consent', { logged: null })
    expect(await run()).toBe('unchanged')
    expect(done).toEqual(['discard ', 'erase', 'forget'])
  })
})
