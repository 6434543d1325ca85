/** How often the event loop came round while something was going on: what blocks it lets nobody else work. */
export async function turnsDuring(work: () => Promise<unknown>): Promise<number> {
  let turns = 0
  let next = setImmediate(count)
  function count() {
    turns++
    next = setImmediate(count)
  }
  await work()
  clearImmediate(next)
  return turns
}
