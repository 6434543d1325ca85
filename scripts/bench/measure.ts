import { performance } from 'node:perf_hooks'

/** What was measured of several contenders in one run: one figure for each round, `ours` among them. */
export type Line = {
  what: string
  unit: string
  figures: { ours: number[]; [contender: string]: number[] }
  /** Nothing but the figures is shown where there is no target. */
  targets: Target[]
}

/** A bound on ours divided by a contender's figure of the same round or, `against` nobody, on ours itself. */
export type Target = { against?: string; atLeast?: number; atMost?: number }

/** `how` tells what was compared with what; `notes` what the figures do not show. */
export type Report = { title: string; how: string; lines: Line[]; notes?: string[] }

/**
 * A B A B …: neighbours in time meet the same machine, so that its other work cancels out in their ratio.
 * Each contender is asked once before, unmeasured.
 */
export async function alternate<K extends string, F = number>(
  rounds: number,
  contenders: Record<K, (round: number) => Promise<F> | F>,
): Promise<Record<K, F[]>> {
  const names = Object.keys(contenders) as K[]
  const figures = Object.fromEntries(names.map((name): [string, F[]] => [name, []])) as Record<K, F[]>
  for (let round = 0; round <= rounds; round++) {
    for (const name of names) {
      const figure = await contenders[name](round)
      if (round > 0) figures[name].push(figure)
    }
  }
  return figures
}

/** How long it took, in milliseconds. */
export async function timed(work: () => unknown): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}

export const median = (values: readonly number[]): number => quantile(values, 0.5)

/** @param part  0 … 1; between two values, the mean of them weighted by nearness */
export function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  const at = (sorted.length - 1) * part
  const below = sorted[Math.floor(at)]
  const above = sorted[Math.ceil(at)]
  if (below === undefined || above === undefined) throw new RangeError('no values')
  return below + (above - below) * (at - Math.floor(at))
}

/** The median over the rounds of ours by theirs, each pair from the same round. */
export const ratio = (ours: readonly number[], theirs: readonly number[]): number =>
  median(ours.map((value, round) => value / (theirs[round] ?? Number.NaN)))

export const meets = (value: number, { atLeast, atMost }: Target): boolean =>
  (atLeast === undefined || value >= atLeast) && (atMost === undefined || value <= atMost)
