/**
 * Brings the files of public documents here. Who asks waits for them as long as it has patience; what has not come by
 * then follows by itself, however long that takes, unless nothing shows it any more.
 */
import { BlobMissing } from './blobs'

type GatherPorts = {
  /** Fetches a file unless it is here. */
  ensure: (sha256: string) => Promise<void>
  drop: (hashes: string[]) => Promise<void>
  isShown: (sha256: string) => boolean
  signal: AbortSignal
  onError: (error: unknown) => void
}

export class Gatherer {
  /** Settles when nothing is fetched any more: after the signal. */
  readonly done: Promise<void>
  private readonly underway = new Map<string, Promise<void>>()
  private readonly lacking = new Set<string>()
  private rounds = 0
  private wake = (): void => undefined

  constructor(private readonly ports: GatherPorts) {
    this.done = this.run()
  }

  /**
   * @param patienceMs  null for all the time that the origin takes
   * @returns what has not come, to be given to `follow` once documents show it
   * @throws what kept a file from coming, other than that the origin does not hand it over
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
    for (const sha256 of left) this.ports.onError(new BlobMissing(sha256))
    return [...left]
  }

  /** Goes on trying to bring these here, beside everything else. */
  follow(hashes: Iterable<string>): void {
    for (const sha256 of hashes) this.lacking.add(sha256)
    this.rounds = 0
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

  /** One fetch for all who want the file now. */
  private async fetch(sha256: string): Promise<boolean> {
    const fetching =
      this.underway.get(sha256) ?? this.ports.ensure(sha256).finally(() => void this.underway.delete(sha256))
    this.underway.set(sha256, fetching)
    try {
      await fetching
      return true
    } catch (error) {
      if (error instanceof BlobMissing) return false
      throw error
    }
  }

  private async run(): Promise<void> {
    const { signal } = this.ports
    while (!signal.aborted) {
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
    // Withdrawn meanwhile, perhaps while it was coming: what is dropped with a document was not here yet.
    if (!this.ports.isShown(sha256)) await this.ports.drop([sha256])
  }

  private async rest(): Promise<void> {
    const { signal } = this.ports
    if (signal.aborted) return
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
