/** Whether lists and objects lie in each other more than so many times. Level by level, so that no depth ends the stack. */
export function isDeeperThan(value: unknown, levels: number): boolean {
  let level = [value].filter(isNested)
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > levels) return true
    level = level.flatMap((one) => Object.values(one).filter(isNested))
  }
  return false
}

const isNested = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Buffer.isBuffer(value)
