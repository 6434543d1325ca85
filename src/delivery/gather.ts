/**
 * Brings the files of public documents here. Who asks waits for them as long as it has patience; what has not come by
 * then follows by itself, however long that takes, unless nothing shows it any more.
 */
import { BlobMissing } from './blobs'
import { nameOf } from './nameOf'
import { OriginUnreachable } from './origin'

type GatherPorts = {
  /** Fetches a file unless it is here. */
  ensure: (sha256: string) => Promise<void>
  drop: (hashes: string[]) => Promise<void>
  isShown: (sha256: string) => boolean
  signal: AbortSignal
  /** A file has not come: once, however often it is tried and fails alike. */
  onMissing: (sha256: string, error: unknown) => void
  /** What `onMissing` told of is here. */
  onArrival: (sha256: string) => void
  onError: (error: unknown) => void
}

export class Gatherer {
  /** Settles when nothing is fetched any more: after the signal. */
  readonly done: Promise<void>
  private readonly underway = new Map<string, Promise<void>>()
  private readonly lacking = new Set<string>()
  /** Why each of those that were tried has not come. */
  private readonly told = new Map<string, string>()
  private rounds = 0
  private woken = false
  private wake = (): void => undefined

  constructor(private readonly ports: GatherPorts) {
    this.done = this.run()
  }

  /** How many files that public documents show could not be had so far. */
  get missing(): number {
    return [...this.lacking].filter((sha256) => this.told.has(sha256)).length
  }

  /**
   * @param patienceMs  null for all the time that the origin takes
   * @returns what has not come, to be given to `follow` once documents show it
   * @throws OriginUnreachable
   */
  async gather(hashes: string[], patienceMs: number | null): Promise<string[]> {
    const left = new Set(hashes)
    const over = new AbortController()
    const ends: Promise<void>[] = [this.fetchAll(left, over.signal)]
    let late: NodeJS.Timeout | undefined
    if (patienceMs !== null) ends.push(new Promise((resolve) => (late = setTimeout(resolve, patienceMs))))
    try {
      await Promise.race(ends)
    } finally {
      clearTimeout(late)
      over.abort()
    }
    for (const sha256 of left) if (!this.told.has(sha256)) this.tell(sha256, new BlobMissing(sha256))
    return [...left]
  }

  /** Goes on trying to bring these here, beside everything else. */
  follow(hashes: Iterable<string>): void {
    for (const sha256 of hashes) {
      this.lacking.add(sha256)
      this.rounds = 0
    }
    this.woken = true
    this.wake()
  }

  private async fetchAll(left: Set<string>, over: AbortSignal): Promise<void> {
    for (const some of inFours([...left])) {
      if (over.aborted) return
      await Promise.all(
        some.map(async (sha256) => {
          if (await this.fetch(sha256)) left.delete(sha256)
        }),
      )
    }
  }

  /**
   * One fetch for all who want the file now.
   * @returns whether it came. Whatever kept it (lost, damaged, not readable there, no room here) is the trouble of one
   *   file: the log, and the withdrawals in it, go on without.
   * @throws OriginUnreachable
   */
  private async fetch(sha256: string): Promise<boolean> {
    const fetching =
      this.underway.get(sha256) ?? this.ports.ensure(sha256).finally(() => void this.underway.delete(sha256))
    this.underway.set(sha256, fetching)
    try {
      await fetching
      if (this.told.delete(sha256)) this.ports.onArrival(sha256)
      return true
    } catch (error) {
      if (error instanceof OriginUnreachable || this.ports.signal.aborted) throw error
      this.tell(sha256, error)
      return false
    }
  }

  private tell(sha256: string, error: unknown): void {
    const reason = nameOf(error)
    if (this.told.get(sha256) === reason) return
    this.told.set(sha256, reason)
    this.ports.onMissing(sha256, error)
  }

  private async run(): Promise<void> {
    const { signal } = this.ports
    while (!signal.aborted) {
      this.woken = false
      let trouble: unknown
      for (const sha256 of this.lacking) {
        if (signal.aborted) break
        // It is tried again; and one that is in trouble holds none of the others up.
        await this.followUp(sha256).catch((error: unknown) => (trouble = error))
      }
      if (trouble && !signal.aborted) this.ports.onError(trouble)
      await this.rest()
    }
    await Promise.allSettled(this.underway.values())
  }

  private async followUp(sha256: string): Promise<void> {
    if (this.ports.isShown(sha256) && !(await this.fetch(sha256))) return
    this.lacking.delete(sha256)
    this.told.delete(sha256)
    // Withdrawn meanwhile, perhaps while it was coming: what is dropped with a document was not here yet.
    if (!this.ports.isShown(sha256)) await this.ports.drop([sha256])
  }

  private async rest(): Promise<void> {
    const { signal } = this.ports
    // What is asked for meanwhile is not slept over.
    if (signal.aborted || this.woken) return
    await new Promise<void>((resolve) => {
      const timer = this.lacking.size > 0 ? setTimeout(resolve, pauseMs(this.rounds++)) : undefined
      this.wake = () => (clearTimeout(timer), resolve())
      signal.addEventListener('abort', this.wake)
    })
    signal.removeEventListener('abort', this.wake)
  }
}

/** From a quarter of a minute to a quarter of an hour: a file that is lost at the origin may be lost for good. */
const pauseMs = (rounds: number): number => 15_000 * Math.min(60, 2 ** rounds)

const inFours = <T>(all: T[]): T[][] =>
  Array.from({ length: Math.ceil(all.length / 4) }, (_, at) => all.slice(at * 4, at * 4 + 4))
