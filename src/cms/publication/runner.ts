import type { Payload } from 'payload'
import type { Snapshot } from '../../content/snapshot'
import { keyText, type DocumentKey } from '../../content/types'
import type { Press } from '../../publishing/ports'
import { settle } from '../../publishing/settle'
import { perPayload } from '../perPayload'
import { tellBoth, type Problem } from '../refused'
import { ledgerIn } from './ledger'
import { misprintsIn } from './misprints'
import { keyOf, type PublicationRow } from './rows'

type Runner = {
  running: boolean
  /** When it last looked for work: a runner that is stuck shows in the readiness report. */
  lastTurnAt: number
  /** Asked for by somebody who waits: these go first. */
  urgent: Map<string, { key: DocumentKey; done: (() => void)[] }>
  wake: () => void
  /** Here, because the press is where the runner is. */
  press: Press | undefined
}

const runnerOf = perPayload('runner', (): Runner => ({
  running: false,
  lastTurnAt: 0,
  urgent: new Map(),
  wake: () => undefined,
  press: undefined,
}))

const idleMs = 1000
const longestWaitMs = 20_000
const batch = 25

/**
 * Settles due publications one after another until stopped. One process does this: a publication is compiled from others,
 * so two runners would overtake each other.
 * @returns stops it after the publication in hand
 */
export function startRunner(payload: Payload, press: Press): () => Promise<void> {
  const runner = runnerOf(payload)
  if (runner.running) throw new Error('the publication runner is running already')
  runner.running = true
  runner.press = press
  const loop = run(payload, runner, press)
  return async () => {
    runner.running = false
    runner.wake()
    await loop
  }
}

/** Settles one publication ahead of the others and waits for it, for a while: it stays due if that is too short. */
export async function settleNow(key: DocumentKey, payload: Payload): Promise<void> {
  const runner = runnerOf(payload)
  if (!runner.running) return
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, longestWaitMs)
    const done = () => (clearTimeout(timer), resolve())
    const waiting = runner.urgent.get(keyText(key)) ?? { key, done: [] }
    waiting.done.push(done)
    runner.urgent.set(keyText(key), waiting)
    runner.wake()
  })
}

/** What would keep a text from being printed; nothing while no runner has a press, or it takes too long to find out. */
export async function proofread(snapshot: Snapshot, payload: Payload): Promise<Problem[]> {
  const press = pressOf(payload)
  if (!press) return []
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<Problem[]>((resolve) => {
    timer = setTimeout(() => {
      payload.logger.warn('试排太久，照常继续 / The trial typesetting takes too long; review goes on')
      resolve([])
    }, longestWaitMs)
  })
  return Promise.race([misprintsIn(snapshot, payload, press), late]).finally(() => clearTimeout(timer))
}

export const pressOf = (payload: Payload): Press | undefined => runnerOf(payload).press

/** Has the runner look again now, for publications marked due by other roads. */
export const wakeRunner = (payload: Payload): void => runnerOf(payload).wake()

export function runnerState(payload: Payload): { running: boolean; lastTurnAt: number } {
  const { running, lastTurnAt } = runnerOf(payload)
  return { running, lastTurnAt }
}

async function run(payload: Payload, runner: Runner, press: Press): Promise<void> {
  while (runner.running) {
    runner.lastTurnAt = Date.now()
    try {
      await serveUrgent(payload, runner, press)
      const due = await findDue(payload)
      for (const row of due) {
        if (!runner.running) return
        await settleRow(payload, keyOf(row.id), press)
        await serveUrgent(payload, runner, press)
        runner.lastTurnAt = Date.now()
      }
      if (due.length === 0 && runner.urgent.size === 0) await idle(runner)
    } catch (error) {
      // The database is out of reach: everything due stays due.
      payload.logger.error({
        err: error,
        msg: '发布队列读取失败，稍后重试 / The publication queue could not be read',
      })
      await idle(runner)
    }
  }
}

async function serveUrgent(payload: Payload, runner: Runner, press: Press): Promise<void> {
  for (const [name, { key, done }] of runner.urgent) {
    runner.urgent.delete(name)
    try {
      await settleRow(payload, key, press)
    } finally {
      done.forEach((call) => call())
    }
  }
}

async function settleRow(payload: Payload, key: DocumentKey, press: Press): Promise<void> {
  try {
    await settle(key, ledgerIn(payload), press)
  } catch (error) {
    payload.logger.error({ err: error, msg: `发布编译失败 / Could not compile ${keyText(key)}` })
    await postpone(payload, key, error)
  }
}

/** Tries again later, and says on the publication why: after 2, 4, 8 … seconds, at most every ten minutes. */
async function postpone(payload: Payload, key: DocumentKey, error: unknown): Promise<void> {
  const row = await payload.db.findOne<PublicationRow>({
    collection: 'publications',
    where: { id: { equals: keyText(key) } },
  })
  const attempts = (row?.attempts ?? 0) + 1
  const pause = Math.min(2 ** attempts, 600) * 1000
  await payload.db.updateOne({
    collection: 'publications',
    id: keyText(key),
    data: {
      due: true,
      attempts,
      dueAt: new Date(Date.now() + pause).toISOString(),
      failure: tellBoth(error),
    },
    returning: false,
  })
}

async function findDue(payload: Payload): Promise<PublicationRow[]> {
  const { docs } = await payload.db.find<PublicationRow>({
    collection: 'publications',
    where: { and: [{ due: { equals: true } }, { dueAt: { less_than_equal: new Date().toISOString() } }] },
    sort: 'dueAt',
    limit: batch,
    pagination: false,
    select: { type: true },
  })
  return docs
}

function idle(runner: Runner): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, idleMs)
    runner.wake = () => (clearTimeout(timer), resolve())
  })
}
