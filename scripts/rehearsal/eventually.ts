/** Asks again until there is an answer. @throws Error  after 30 seconds, naming what was waited for */
export async function eventually<T>(what: string, ask: () => Promise<T | undefined | false>): Promise<T> {
  const deadline = Date.now() + 30_000
  for (;;) {
    const answer = await ask()
    if (answer !== undefined && answer !== false) return answer
    if (Date.now() > deadline) throw new Error(`等了 30 秒还没有 / waited 30 s in vain for: ${what}`)
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}
