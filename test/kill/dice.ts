/** Chance that can be repeated: the same numbers throw the same (mulberry32). */
export type Dice = ReturnType<typeof dice>

/** @param seeds  a run, an actor, a step …: other ones throw otherwise */
export function dice(...seeds: number[]) {
  let state =
    seeds.reduce((mixed, seed) => Math.imul(mixed ^ seed, 0x9e3779b1) ^ (mixed >>> 15), 0x7ead) >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (end: number): number => Math.floor(next() * end)
  return {
    below,
    between: (low: number, high: number): number => low + below(high - low + 1),
    chance: (share: number): boolean => next() < share,
    pick: <T>(some: readonly T[]): T | undefined => some[below(some.length)],
    /** One of the names, each as often as its weight says. */
    weighted: <K extends string>(weights: Record<K, number>): K => {
      const entries = Object.entries(weights) as [K, number][]
      let left = next() * entries.reduce((sum, [, weight]) => sum + weight, 0)
      for (const [name, weight] of entries) if ((left -= weight) < 0) return name
      throw new RangeError('no weights')
    },
  }
}
