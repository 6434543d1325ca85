/**
 * Follows the publication log. Level-based: each turn looks at where the projection is and asks for what comes after, so
 * a restart, a lost answer or a page that comes twice need no special case.
 */
import { setTimeout as pause } from 'node:timers/promises'
import type { LogPage, LogRecord } from '../content/log'
import { BlobMissing } from './blobs'
import type { Projection } from './projection'
import { ProjectionGap } from './projection/fold'

type FollowPorts = {
  projection: Projection
  /** @param wait  seconds that the origin may hold its answer back until there is something new */
  fetchPage: (after: number, wait: number) => Promise<LogPage>
  ensureBlob: (sha256: string) => Promise<void>
  signal: AbortSignal
  /** Something was folded. */
  onChange: () => void
  onError: (error: unknown) => void
  /** Milliseconds since any fixed moment. */
  now: () => number
}

export type FollowState = {
  sequence: number
  head: number
  /** Since we last knew that we held everything; 0 while we do. */
  lagSeconds: number
  connected: boolean
  lastError: string | null
}

/** The steps we hold are of another log, or of a longer one than there is now: the editors' database was restored. */
class LogReplaced extends Error {
  readonly code = 'log_replaced'
  override readonly name = 'LogReplaced'
  override readonly message = '发布日志已更换 / The publication log is another one than before'
}

/** The origin names a head that it does not hand out the way to. */
class LogStalled extends Error {
  readonly code = 'log_stalled'
  override readonly name = 'LogStalled'
  override readonly message = '内容源没有给出全部发布日志 / The origin holds back a part of its log'
}

const waitSeconds = 25

/** Runs until the signal. `done` settles when the projection is no longer used. */
export function follow(ports: FollowPorts): { state: () => FollowState; done: Promise<void> } {
  const { projection, signal, now } = ports
  let head = projection.sequence
  let connected = false
  let lastError: string | null = null
  let levelAt = now()
  let mustRefill = !projection.filled

  async function run(): Promise<void> {
    for (let failures = 0; !signal.aborted;) {
      try {
        if (mustRefill) await refill()
        else await advance()
        failures = 0
        lastError = null
      } catch (error) {
        if (signal.aborted) return
        if (error instanceof ProjectionGap || error instanceof LogReplaced) mustRefill = true
        else connected = false
        // Once for each new trouble: an origin that is away for a night is not a hundred thousand lines.
        if (nameOf(error) !== lastError) ports.onError(error)
        lastError = nameOf(error)
        await rest(backoff(failures++))
      }
    }
  }

  async function advance(): Promise<void> {
    const page = await fetchPage(projection.sequence, isLevel() ? waitSeconds : 0)
    if (page.head < projection.sequence || nameOfLog(page) !== projection.log) throw new LogReplaced()
    if (page.records.length > 0) {
      await ensureBlobs(page.records)
      projection.fold(page.records)
      ports.onChange()
    } else if (!isLevel()) throw new LogStalled()
    // An origin that does not hold its answer back must not be asked in a tight loop.
    else await rest(50)
    noteLevel()
  }

  async function refill(): Promise<void> {
    let page = await fetchPage(0, 0)
    const log = nameOfLog(page)
    const draft = projection.refill(log)
    try {
      for (;;) {
        if (nameOfLog(page) !== log) throw new LogReplaced()
        await ensureBlobs(page.records)
        draft.fold(page.records)
        if (draft.sequence >= page.head) break
        if (page.records.length === 0) throw new LogStalled()
        page = await fetchPage(draft.sequence, 0)
      }
      draft.commit()
    } catch (error) {
      draft.abandon()
      throw error
    }
    mustRefill = false
    noteLevel()
    ports.onChange()
  }

  async function fetchPage(after: number, wait: number): Promise<LogPage> {
    const page = await ports.fetchPage(after, wait)
    connected = true
    head = page.head
    return page
  }

  /** Before their record is folded, so that no reader is ever pointed at a file that is not there. */
  async function ensureBlobs(records: LogRecord[]): Promise<void> {
    for (const some of inFours([...new Set(records.flatMap(hashesOf))])) await Promise.all(some.map(ensure))
  }

  async function ensure(sha256: string): Promise<void> {
    try {
      await ports.ensureBlob(sha256)
    } catch (error) {
      if (!(error instanceof BlobMissing)) throw error
      // One lost file must not hold back the withdrawals that stand behind it in the log.
      ports.onError(error)
    }
  }

  const isLevel = () => projection.sequence >= head
  function noteLevel(): void {
    if (isLevel()) levelAt = now()
  }
  // An aborted rest is how `run` is woken to end.
  const rest = (milliseconds: number) => pause(milliseconds, undefined, { signal }).catch(() => undefined)

  return {
    state: () => ({
      sequence: projection.sequence,
      head,
      lagSeconds: connected && !mustRefill && isLevel() ? 0 : Math.round((now() - levelAt) / 1000),
      connected,
      lastError,
    }),
    done: run(),
  }
}

const nameOfLog = (page: LogPage): string | null => page.log ?? null

const hashesOf = ({ output }: LogRecord): string[] =>
  output ? [...output.blobs, ...Object.values(output.files)].map(({ sha256 }) => sha256) : []

const inFours = <T>(all: T[]): T[][] =>
  Array.from({ length: Math.ceil(all.length / 4) }, (_, at) => all.slice(at * 4, at * 4 + 4))

/** Never above 2 s: an editor who publishes right after a restart of the CMS should not have to wait. */
const backoff = (failures: number): number => Math.min(2000, 100 * 2 ** failures) * (0.5 + Math.random() / 2)

/** A code or a class: the state is public, and messages can name internal addresses. */
function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown'
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name
}
