/** Asks again until there is an answer. @throws Error  after so many seconds, naming what was waited for */
export async function eventually<T>(
  what: string,
  ask: () => Promise<T | undefined | false>,
  seconds = 30,
): Promise<T> {
  const deadline = Date.now() + seconds * 1000
  for (;;) {
    const answer = await ask()
    if (answer !== undefined && answer !== false) return answer
    if (Date.now() > deadline)
      throw new Error(`等了 ${seconds} 秒还没有 / waited ${seconds} s in vain for: ${what}`)
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}
