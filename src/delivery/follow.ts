/**
 * Follows the publication log. Level-based: each turn looks at where the projection is and asks for what comes after, so
 * a restart, a lost answer or a page that comes twice need no special case.
 */
import { setTimeout as pause } from 'node:timers/promises'
import type { LogPage, LogRecord } from '../content/log'
import type { Gatherer } from './gather'
import { nameOf } from './nameOf'
import { OriginUnreachable } from './origin'
import type { Projection } from './projection'
import { ProjectionGap } from './projection/fold'

type FollowPorts = {
  projection: Projection
  /** @param wait  seconds that the origin may hold its answer back until there is something new */
  fetchPage: (after: number, wait: number) => Promise<LogPage>
  files: Pick<Gatherer, 'gather' | 'follow'>
  /** How long a page of the log waits for files that are slow to come. */
  patienceMs: number
  /** Erases copies that no public document shows any more. */
  dropBlobs: (hashes: string[]) => Promise<void>
  /** The same for all that are kept. */
  sweepBlobs: () => Promise<void>
  signal: AbortSignal
  /** What readers see is no longer what it was. */
  onChange: () => void
  onError: (error: unknown) => void
  /** What `onError` told of is over. */
  onRecovery: () => void
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
/** While the sample county is loaded: that it is complete may be told just when nobody listens. */
const waitSecondsLoading = 1

/** Started together, the CMS takes this long at most on most machines. */
const graceMs = 30_000

/** Starts following, until the signal. */
export const follow = (ports: FollowPorts): Follower => new Follower(ports)

export class Follower {
  /** Settles when the projection is no longer used. */
  readonly done: Promise<void>
  private head: number
  private connected = false
  private everConnected = false
  private loading = false
  private lastError: string | null = null
  /** The trouble that `onError` was told of last. */
  private told: string | null = null
  private readonly startedAt: number
  private levelAt: number
  private mustRefill: boolean

  constructor(private readonly ports: FollowPorts) {
    this.head = ports.projection.sequence
    this.startedAt = this.levelAt = ports.now()
    this.mustRefill = !ports.projection.filled
    this.done = this.run()
  }

  state(): FollowState {
    const level = this.connected && !this.mustRefill && this.isLevel()
    return {
      sequence: this.ports.projection.sequence,
      head: this.head,
      lagSeconds: level ? 0 : Math.round((this.ports.now() - this.levelAt) / 1000),
      connected: this.connected,
      lastError: this.lastError,
    }
  }

  /** The origin loads its sample county: what is missing is on its way. */
  isLoading(): boolean {
    return this.loading
  }

  /** Not to reach the origin is no news yet. */
  isStarting(): boolean {
    return !this.everConnected && this.ports.now() - this.startedAt < graceMs
  }

  private async run(): Promise<void> {
    for (let failures = 0; !this.ports.signal.aborted;) {
      try {
        if (this.mustRefill) await this.refill()
        else await this.advance()
        failures = 0
        this.lastError = null
        if (this.told !== null) this.ports.onRecovery()
        this.told = null
      } catch (error) {
        if (this.ports.signal.aborted) return
        this.note(error)
        await this.rest(backoff(failures++))
      }
    }
  }

  private note(error: unknown): void {
    if (error instanceof ProjectionGap || error instanceof LogReplaced) this.mustRefill = true
    else {
      this.connected = false
      this.noteLoading(false)
    }
    this.lastError = nameOf(error)
    if (error instanceof OriginUnreachable && this.isStarting()) return
    // Once for each new trouble: an origin that is away for a night is not a hundred thousand lines.
    if (this.lastError !== this.told) this.ports.onError(error)
    this.told = this.lastError
  }

  private async advance(): Promise<void> {
    const { projection } = this.ports
    const wait = this.loading ? waitSecondsLoading : waitSeconds
    const page = await this.fetchPage(projection.sequence, this.isLevel() ? wait : 0)
    if (page.head < projection.sequence || nameOfLog(page) !== projection.log) throw new LogReplaced()
    if (page.records.length > 0) {
      const hashes = hashesIn(page.records)
      if (hashes.length > 0) await this.bury(page.records)
      // Before their record is folded, so that readers are not pointed at files that are not there; yet not for ever.
      const left = await this.ports.files.gather(hashes, this.ports.patienceMs)
      const dropped = projection.fold(page.records)
      this.ports.onChange()
      this.ports.files.follow(left)
      await this.ports.dropBlobs(dropped)
    } else if (!this.isLevel()) throw new LogStalled()
    // An origin that does not hold its answer back must not be asked in a tight loop.
    else await this.rest(50)
    if (this.isLevel()) this.levelAt = this.ports.now()
  }

  /** A withdrawal waits for nothing that stands before it in the log. */
  private async bury(records: LogRecord[]): Promise<void> {
    const gone = records.filter(({ op, superseded }) => op === 'gone' && !superseded)
    if (gone.length === 0) return
    const dropped = this.ports.projection.bury(gone)
    this.ports.onChange()
    await this.ports.dropBlobs(dropped)
  }

  private async refill(): Promise<void> {
    // A node that has answered nobody yet has nothing to withdraw either, and takes the time to be complete.
    const patienceMs = this.ports.projection.filled ? this.ports.patienceMs : null
    const left: string[] = []
    const first = await this.fetchPage(0, 0)
    const draft = this.ports.projection.refill(nameOfLog(first))
    try {
      let page = first
      for (;;) {
        if (nameOfLog(page) !== nameOfLog(first)) throw new LogReplaced()
        left.push(...(await this.ports.files.gather(hashesIn(page.records), patienceMs)))
        draft.fold(page.records)
        if (draft.sequence >= page.head) break
        if (page.records.length === 0) throw new LogStalled()
        page = await this.fetchPage(draft.sequence, 0)
      }
      draft.commit()
    } catch (error) {
      draft.abandon()
      throw error
    }
    this.mustRefill = false
    this.levelAt = this.ports.now()
    this.ports.onChange()
    this.ports.files.follow(left)
    await this.ports.sweepBlobs()
  }

  private async fetchPage(after: number, wait: number): Promise<LogPage> {
    const page = await this.ports.fetchPage(after, wait)
    this.connected = this.everConnected = true
    this.head = page.head
    this.noteLoading(page.loading ?? false)
    return page
  }

  private noteLoading(loading: boolean): void {
    if (loading === this.loading) return
    this.loading = loading
    this.ports.onChange()
  }

  private isLevel(): boolean {
    return this.ports.projection.sequence >= this.head
  }

  private async rest(milliseconds: number): Promise<void> {
    // An aborted rest is how `run` is woken to end.
    await pause(milliseconds, undefined, { signal: this.ports.signal }).catch(() => undefined)
  }
}

const nameOfLog = (page: LogPage): string | null => page.log ?? null

const hashesIn = (records: LogRecord[]): string[] => [...new Set(records.flatMap(hashesOf))]

const hashesOf = ({ output }: LogRecord): string[] =>
  output ? [...output.blobs, ...Object.values(output.files)].map(({ sha256 }) => sha256) : []

/** Never above 2 s: an editor who publishes right after a restart of the CMS should not have to wait. */
const backoff = (failures: number): number => Math.min(2000, 100 * 2 ** failures) * (0.5 + Math.random() / 2)
