import type {
  Client,
  InArgs,
  InStatement,
  Replicated,
  ResultSet,
  Transaction,
  TransactionMode,
} from '@libsql/client'
import { Connection } from './Connection'
import { lazyTransaction } from './lazyTransaction'
import { WriteQueue } from './WriteQueue'

/**
 * A client on two fixed connections: one reads, one writes, and writers queue up.
 *
 * The stock client opens a new connection after each transaction, which forgets the pragmas and leaks a file handle,
 * and answers a second writer with SQLITE_BUSY. Here the pragmas hold, writers wait their turn without blocking the
 * event loop, and the number of open files does not grow.
 */
export class SqliteClient implements Client {
  readonly protocol = 'file'
  closed = false
  readonly #reading: Connection
  readonly #writing: Connection
  readonly #queue: WriteQueue
  readonly #waitMs: number

  /** @param waitMs  longest wait for another writer, in milliseconds */
  constructor(file: string, waitMs = 10_000) {
    this.#writing = new Connection(file)
    this.#reading = new Connection(file)
    this.#queue = new WriteQueue(waitMs)
    this.#waitMs = waitMs
  }

  async execute(statement: InStatement, args?: InArgs): Promise<ResultSet> {
    const whole = typeof statement === 'string' ? { sql: statement, args: args ?? [] } : statement
    if (onlyReads.test(whole.sql)) return this.#reading.execute(whole)
    return this.#whole((transaction) => transaction.execute(whole))
  }

  async batch(statements: InStatement[]): Promise<ResultSet[]> {
    return this.#whole((transaction) => transaction.batch(statements))
  }

  async migrate(statements: InStatement[]): Promise<ResultSet[]> {
    return this.withoutForeignKeys(() => this.batch(statements))
  }

  async executeMultiple(sql: string): Promise<void> {
    return this.#whole((transaction) => transaction.executeMultiple(sql))
  }

  /** It waits for its turn at its first statement. */
  async transaction(mode: TransactionMode = 'write'): Promise<Transaction> {
    return lazyTransaction(this.#writing, () => this.#begin(begin[mode]))
  }

  /**
   * Runs transactions that change tables. SQLite does that by copying a table and dropping the old one, and a drop deletes
   * what refers to the table unless foreign keys are off, which cannot be set inside the transaction.
   */
  async withoutForeignKeys<T>(run: () => Promise<T>): Promise<T> {
    this.#writing.control('PRAGMA foreign_keys = OFF')
    try {
      return await run()
    } finally {
      this.#writing.control('PRAGMA foreign_keys = ON')
    }
  }

  sync(): Promise<Replicated> {
    return Promise.resolve(undefined)
  }

  /** Leaves the file whole by itself: of a stopped installation somebody may copy it without its `-wal`. */
  close(): void {
    if (this.closed) return
    this.closed = true
    try {
      this.#checkpoint()
    } finally {
      this.#reading.close()
      this.#writing.close()
    }
  }

  /** SQLite does it with the last connection, and that stays open until its statements are collected as garbage. */
  #checkpoint(): void {
    try {
      this.#writing.control('PRAGMA wal_checkpoint(TRUNCATE)')
    } catch (error) {
      // Somebody else is at it still, or a transaction was cut short: nothing is lost, the rest lies in the `-wal`.
      if (!isBusy(error)) throw error
    }
  }

  async #whole<T>(run: (transaction: Transaction) => Promise<T>): Promise<T> {
    const transaction = await this.transaction()
    try {
      const result = await run(transaction)
      await transaction.commit()
      return result
    } catch (error) {
      await transaction.rollback()
      throw error
    }
  }

  async #begin(sql: string): Promise<() => void> {
    const release = await this.#queue.turn()
    try {
      await this.#patiently(() => this.#writing.control(sql))
      return release
    } catch (error) {
      release()
      throw error
    }
  }

  /** Repeats while another process holds the write lock. */
  async #patiently(run: () => void): Promise<void> {
    const deadline = Date.now() + this.#waitMs
    for (let pause = 1; ; pause = Math.min(pause * 2, 50)) {
      try {
        return run()
      } catch (error) {
        if (!isBusy(error) || Date.now() > deadline) throw error
        await new Promise((resolve) => setTimeout(resolve, pause))
      }
    }
  }
}

/** Anything else is taken for writing, and waits its turn. */
const onlyReads = /^\s*(select|explain|pragma)\b/i

/** `IMMEDIATE` takes the write lock at once: a transaction that reads first and writes later could not be retried. */
const begin: Record<TransactionMode, string> = {
  write: 'BEGIN IMMEDIATE',
  deferred: 'BEGIN IMMEDIATE',
  read: 'BEGIN DEFERRED',
}

const isBusy = (error: unknown): boolean =>
  error instanceof Error &&
  /SQLITE_(BUSY|LOCKED)/.test(`${(error as { code?: string }).code} ${error.message}`)
