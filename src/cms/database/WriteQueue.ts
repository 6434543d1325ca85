/** An operation inside a transaction was called without its `req`, so it waits for the very transaction it is part of. */
export class TransactionQueueTimeout extends Error {
  readonly code = 'SQLITE_QUEUE_TIMEOUT'
  override readonly name = 'TransactionQueueTimeout'
  constructor(milliseconds: number) {
    super(
      `等待数据库事务超过 ${milliseconds} 毫秒，可能是事务里的操作没有传 req / ` +
        `Waited ${milliseconds} ms for the database's transaction queue: ` +
        'an operation inside a transaction was probably called without passing `req`',
    )
  }
}

/** Lets one writer in at a time, in the order of asking, without blocking the event loop. */
export class WriteQueue {
  #tail: Promise<void> = Promise.resolve()
  readonly #waitMs: number

  /** @param waitMs  longest wait for those before, in milliseconds */
  constructor(waitMs: number) {
    this.#waitMs = waitMs
  }

  /**
   * Waits for those before.
   * @returns lets the next one in; must be called, once
   * @throws TransactionQueueTimeout
   */
  async turn(): Promise<() => void> {
    const before = this.#tail
    let release!: () => void
    this.#tail = new Promise((resolve) => (release = resolve))
    let timer: NodeJS.Timeout | undefined
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new TransactionQueueTimeout(this.#waitMs)), this.#waitMs)
    })
    try {
      await Promise.race([before, late])
      return release
    } catch (error) {
      // Whoever comes after us waits for whom we waited for.
      void before.then(release)
      throw error
    } finally {
      clearTimeout(timer)
    }
  }
}
