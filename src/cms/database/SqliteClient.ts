import {
  createClient,
  type Client,
  type Config,
  type InArgs,
  type InStatement,
  type Replicated,
  type ResultSet,
  type Transaction,
  type TransactionMode,
} from '@libsql/client'

/** An operation inside a transaction was called without its `req`, so it waits for the very transaction it is part of. */
export class TransactionQueueTimeout extends Error {
  readonly code = 'SQLITE_QUEUE_TIMEOUT'
  override readonly name = 'TransactionQueueTimeout'
  constructor(milliseconds: number) {
    super(
      `等待数据库事务超过 ${milliseconds} 毫秒 / Waited ${milliseconds} ms for the database's transaction queue: ` +
        'an operation inside a transaction was probably called without passing `req`',
    )
  }
}

/**
 * A libsql client on two fixed connections: one for single statements, one for transactions; everything that writes
 * queues up, whichever it takes.
 *
 * The stock client opens a new connection after each transaction, which forgets the pragmas and leaks a file handle,
 * and answers a second writer with SQLITE_BUSY. A statement that met SQLITE_BUSY is moreover never reset by libsql, and
 * keeps its connection's lock until it is garbage: so within this process nobody ever meets it.
 */
export class SqliteClient implements Client {
  readonly protocol = 'file'
  closed = false
  readonly #single: Client
  readonly #transactional: Client
  readonly #ready: Promise<void>
  readonly #waitMs: number
  #tail: Promise<void> = Promise.resolve()

  /** @param waitMs  longest wait for another writer, in milliseconds */
  constructor(config: Config, waitMs = 10_000) {
    this.#single = createClient(config)
    this.#transactional = createClient(config)
    this.#waitMs = waitMs
    this.#ready = this.#prepare()
    // Reported by the first statement; without a listener Node would end the process before that.
    this.#ready.catch(() => undefined)
  }

  async execute(statement: InStatement, args?: InArgs): Promise<ResultSet> {
    await this.#ready
    const whole = typeof statement === 'string' ? { sql: statement, args: args ?? [] } : statement
    const run = () => this.#single.execute(whole)
    return reads(whole.sql) ? run() : this.#inTurn(run)
  }

  async batch(statements: InStatement[], mode?: TransactionMode): Promise<ResultSet[]> {
    const transaction = await this.transaction(mode)
    try {
      const results = await transaction.batch(statements)
      await transaction.commit()
      return results
    } finally {
      transaction.close()
    }
  }

  migrate(statements: InStatement[]): Promise<ResultSet[]> {
    return this.#inTurn(() => this.#single.migrate(statements))
  }

  executeMultiple(sql: string): Promise<void> {
    return this.#inTurn(() => this.#single.executeMultiple(sql))
  }

  async transaction(mode: TransactionMode = 'write'): Promise<Transaction> {
    await this.#ready
    const release = await this.#turn()
    try {
      await this.#transactional.execute(begin[mode])
    } catch (error) {
      release()
      throw error
    }
    return openTransaction(this.#transactional, release)
  }

  sync(): Promise<Replicated> {
    return Promise.resolve(undefined)
  }

  close(): void {
    this.closed = true
    this.#single.close()
    this.#transactional.close()
  }

  async #prepare(): Promise<void> {
    for (const connection of [this.#single, this.#transactional]) {
      // WAL with NORMAL survives a killed process whole; only a power cut may cost the very last commits, never consistency.
      await connection.execute('PRAGMA journal_mode = WAL')
      await connection.execute('PRAGMA synchronous = NORMAL')
      await connection.execute('PRAGMA foreign_keys = ON')
      // For another process, such as a backup: blocks this one, so its writes have to be short.
      await connection.execute('PRAGMA busy_timeout = 5000')
    }
  }

  /** Waits for the transactions before; the caller must call what it gets, once. */
  async #turn(): Promise<() => void> {
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

  async #inTurn<T>(run: () => Promise<T>): Promise<T> {
    await this.#ready
    const release = await this.#turn()
    try {
      return await run()
    } finally {
      release()
    }
  }
}

/** Everything else takes its turn; one that only reads but looks otherwise waits a little longer than it needs to. */
const reads = (sql: string): boolean => /^\s*(select|pragma|explain)\b/i.test(sql)

/** `IMMEDIATE` takes the write lock at once: a transaction that reads first and writes later could not be retried. */
const begin: Record<TransactionMode, string> = {
  write: 'BEGIN IMMEDIATE',
  deferred: 'BEGIN IMMEDIATE',
  read: 'BEGIN DEFERRED',
}

function openTransaction(connection: Client, release: () => void): Transaction {
  let open = true
  const end = async (sql: 'COMMIT' | 'ROLLBACK') => {
    if (!open) return
    open = false
    try {
      await connection.execute(sql)
    } catch (error) {
      // A failed COMMIT leaves the transaction open, and the next BEGIN would fail on it for ever.
      if (sql === 'COMMIT') await connection.execute('ROLLBACK').catch(() => undefined)
      throw error
    } finally {
      release()
    }
  }
  return {
    execute: (statement: InStatement) => connection.execute(statement),
    batch: async (statements: InStatement[]) => {
      const results: ResultSet[] = []
      for (const statement of statements) results.push(await connection.execute(statement))
      return results
    },
    executeMultiple: (sql: string) => connection.executeMultiple(sql),
    commit: () => end('COMMIT'),
    rollback: () => end('ROLLBACK'),
    close: () => void end('ROLLBACK'),
    get closed() {
      return !open
    },
  }
}
