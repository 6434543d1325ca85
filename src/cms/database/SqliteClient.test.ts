import { copyFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Connection } from './Connection'
import { SqliteClient } from './SqliteClient'
import { TransactionQueueTimeout } from './WriteQueue'

let directory: string
let file: string
let client: SqliteClient

beforeEach(async () => {
  directory = mkdtempSync(path.join(tmpdir(), 'xuanjiangtai-sqlite-'))
  file = path.join(directory, 'test.db')
  client = new SqliteClient(file, 300)
  await client.executeMultiple(`
    CREATE TABLE unit (id TEXT PRIMARY KEY);
    CREATE TABLE room (id TEXT PRIMARY KEY, unit TEXT REFERENCES unit (id) ON DELETE CASCADE);
    CREATE TABLE late (unit TEXT REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED);
  `)
})
afterEach(() => {
  client.close()
  rmSync(directory, { recursive: true, force: true })
})

const insert = (id: string) => ({ sql: 'INSERT INTO unit (id) VALUES (?)', args: [id] })
const units = async () =>
  (await client.execute('SELECT id FROM unit ORDER BY rowid')).rows.map(({ id }) => id)
const pragma = async (name: string) => {
  const inside = await client.transaction()
  const answers = [await client.execute(`PRAGMA ${name}`), await inside.execute(`PRAGMA ${name}`)]
  await inside.rollback()
  return answers.map(({ rows }) => rows[0]?.[name === 'busy_timeout' ? 'timeout' : name])
}

describe('SqliteClient: connections', () => {
  it('keeps its pragmas on both connections after many transactions', async () => {
    for (let i = 0; i < 50; i++) await client.batch([insert(`u${i}`)])
    expect(await pragma('journal_mode')).toEqual(['wal', 'wal'])
    expect(await pragma('foreign_keys')).toEqual([1, 1])
    expect(await pragma('synchronous')).toEqual([1, 1])
    expect(await pragma('busy_timeout')).toEqual([0, 0])
  })

  // Only Linux lists a process's open files as a directory.
  it.runIf(process.platform === 'linux')('opens no more files after 300 transactions', async () => {
    await client.batch([insert('first')])
    const before = readdirSync('/proc/self/fd').length
    for (let i = 0; i < 300; i++) await client.batch([insert(`u${i}`)])
    expect(readdirSync('/proc/self/fd').length).toBeLessThanOrEqual(before)
  })

  it('changes a table that others refer to without losing what refers to it', async () => {
    await client.batch([insert('u'), "INSERT INTO room VALUES ('r', 'u')"])
    const rebuild = () =>
      client.batch([
        'CREATE TABLE unit_new (id TEXT PRIMARY KEY, title TEXT)',
        'INSERT INTO unit_new (id) SELECT id FROM unit',
        'DROP TABLE unit',
        'ALTER TABLE unit_new RENAME TO unit',
      ])
    await client.withoutForeignKeys(rebuild)
    expect((await client.execute('SELECT id FROM room')).rows).toHaveLength(1)
    expect(await pragma('foreign_keys')).toEqual([1, 1])
  })
})

describe('SqliteClient: writers', () => {
  it('lets transactions in one after another, in the order of asking', async () => {
    await Promise.all(
      Array.from({ length: 40 }, async (_, i) => {
        const transaction = await client.transaction()
        await transaction.execute(insert(`u${i}`))
        await transaction.commit()
      }),
    )
    expect(await units()).toEqual(Array.from({ length: 40 }, (_, i) => `u${i}`))
  })

  it('lets a single statement in between transactions that keep coming', async () => {
    const finished: string[] = []
    const write = async (id: string) => {
      await client.batch([insert(id)])
      finished.push(id)
    }
    const first = await client.transaction()
    await first.execute(insert('first'))
    const waiting = [write('second'), client.execute(insert('single')).then(() => finished.push('single'))]
    waiting.push(write('third'), write('fourth'))
    await first.commit()
    await Promise.all(waiting)
    expect(finished).toEqual(['second', 'single', 'third', 'fourth'])
  })

  it('reads what is committed while a transaction is open', async () => {
    await client.batch([insert('before')])
    const transaction = await client.transaction()
    await transaction.execute(insert('inside'))
    expect(await units()).toEqual(['before'])
    await transaction.commit()
    expect(await units()).toEqual(['before', 'inside'])
  })

  it('holds nobody up while a transaction has not asked for anything yet', async () => {
    const idle = await client.transaction()
    await client.batch([insert('meanwhile')])
    await idle.execute(insert('later'))
    await idle.commit()
    expect(await units()).toEqual(['meanwhile', 'later'])
  })

  it('waits for another process that holds the lock, and can write ever after', async () => {
    const other = new Connection(file)
    other.control('BEGIN IMMEDIATE')
    const waiting = [client.execute(insert('single')), client.batch([insert('transaction')])]
    // Each has met the lock by then: a macrotask comes after every step that needs no waiting.
    await new Promise(setImmediate)
    other.control('COMMIT')
    await Promise.all(waiting)
    await client.batch([insert('after')])
    expect(await units()).toEqual(['single', 'transaction', 'after'])
    // Nothing lingers that keeps the lock.
    other.control('BEGIN IMMEDIATE')
    other.control('ROLLBACK')
    other.close()
  })

  it('gives up on another process that never lets go, with what SQLite says', async () => {
    const other = new Connection(file)
    other.control('BEGIN IMMEDIATE')
    await expect(client.execute(insert('single'))).rejects.toMatchObject({ code: 'SQLITE_BUSY' })
    other.control('ROLLBACK')
    other.close()
    await client.execute(insert('after'))
    expect(await units()).toEqual(['after'])
  })
})

describe('SqliteClient: an operation that waits for the transaction it is part of', () => {
  it.each([
    ['a transaction', () => client.batch([insert('inner')])],
    ['a single statement', () => client.execute(insert('inner'))],
  ])('fails as %s within the limit, saying why, and the queue goes on', async (_, inner) => {
    const outer = await client.transaction()
    await outer.execute(insert('outer'))
    const error = await inner().then(
      () => undefined,
      (reason: unknown) => reason,
    )
    expect(error).toBeInstanceOf(TransactionQueueTimeout)
    expect(error).toMatchObject({ code: 'SQLITE_QUEUE_TIMEOUT' })
    expect(String(error)).toMatch(/没有传 req.*without passing `req`/)
    await outer.commit()
    await client.batch([insert('next')])
    expect(await units()).toEqual(['outer', 'next'])
  })

  it('keeps those in line who asked after it', async () => {
    const outer = await client.transaction()
    await outer.execute(insert('outer'))
    const inner = client.batch([insert('inner')])
    await expect(inner).rejects.toBeInstanceOf(TransactionQueueTimeout)
    const next = client.batch([insert('next')])
    await outer.rollback()
    await next
    expect(await units()).toEqual(['next'])
  })
})

describe('SqliteClient: how a transaction ends', () => {
  it('reports a failed COMMIT, keeps nothing of it and lets the next one in', async () => {
    const transaction = await client.transaction()
    await transaction.execute(insert('u'))
    await transaction.execute("INSERT INTO late VALUES ('nobody')")
    await expect(transaction.commit()).rejects.toThrow(/FOREIGN KEY/)
    await client.batch([insert('next')])
    expect(await units()).toEqual(['next'])
  })

  it('lets the next one in after a rollback, also when SQLite has rolled back by itself', async () => {
    const dropped = await client.transaction()
    await dropped.execute(insert('dropped'))
    await dropped.rollback()
    const broken = await client.transaction()
    await broken.execute(insert('broken'))
    await expect(broken.execute("INSERT OR ROLLBACK INTO unit VALUES ('broken')")).rejects.toThrow(/UNIQUE/)
    await expect(broken.execute(insert('alone'))).rejects.toThrow(/rolled the transaction back/)
    await broken.rollback()
    await client.batch([insert('next')])
    expect(await units()).toEqual(['next'])
  })

  it('takes a batch whole or not at all', async () => {
    await expect(client.batch([insert('u'), insert('u')])).rejects.toThrow(/UNIQUE/)
    expect(await units()).toEqual([])
  })

  it('refuses statements after its end', async () => {
    const transaction = await client.transaction()
    await transaction.execute(insert('u'))
    await transaction.commit()
    await expect(transaction.execute(insert('late'))).rejects.toThrow(/has ended/)
    expect(transaction.closed).toBe(true)
  })
})

describe('SqliteClient: closed', () => {
  /** What is in a copy of the file alone. */
  const copied = async () => {
    const copy = path.join(directory, 'copy.db')
    copyFileSync(file, copy)
    const other = new SqliteClient(copy)
    const { rows } = await other.execute('SELECT id FROM unit ORDER BY rowid')
    other.close()
    return rows.map(({ id }) => id)
  }

  it('leaves a file that is whole without what lies beside it', async () => {
    await client.batch([insert('u1')])
    await units()
    await client.batch([insert('u2')])
    client.close()
    expect(await copied()).toEqual(['u1', 'u2'])
  })

  it.each(['a reader from outside', 'a transaction that was not ended'])(
    'closes also over %s',
    async (what) => {
      await client.batch([insert('u1')])
      if (what === 'a transaction that was not ended')
        await (await client.transaction()).execute(insert('u2'))
      else {
        const outside = new Connection(file)
        outside.control('BEGIN')
        outside.execute('SELECT id FROM unit')
        await client.batch([insert('u3')])
      }
      expect(() => client.close()).not.toThrow()
    },
  )
})
