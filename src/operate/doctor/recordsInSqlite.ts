import { z } from 'zod'
import { blobSizesIn, libraryBlobsIn, migrationsIn, publicBlobsIn } from '../contents'
import type { Reader } from '../database'
import type { Records } from './Records'

const failed = z.object({ id: z.string(), failure: z.string() })
const late = z.object({ id: z.string(), dueAt: z.string() })
const key = z.object({ id: z.string() })
const account = z.object({ email: z.string(), hash: z.string(), salt: z.string() })
const log = z.object({ steps: z.number(), head: z.number() })

export const recordsInSqlite = (reader: Reader): Records => ({
  migrations: async () => migrationsIn(reader),
  log: async () =>
    reader.one(log, 'SELECT count(*) AS steps, coalesce(max(sequence), 0) AS head FROM publication_log'),
  failed: async () =>
    reader.rows(
      failed,
      'SELECT id, failure FROM publications WHERE due = 1 AND failure IS NOT NULL ORDER BY id',
    ),
  late: async (before) =>
    reader.rows(
      late,
      `SELECT id, due_at AS dueAt FROM publications
         WHERE due = 1 AND failure IS NULL AND due_at < ? ORDER BY due_at`,
      before.toISOString(),
    ),
  unprinted: async () =>
    reader
      .rows(
        key,
        `SELECT id FROM publications
           WHERE type = 'bulletins' AND wanted = 'public' AND logged_op = 'upsert' AND due = 0
             AND coalesce(json_array_length(exports), 0) = 0 ORDER BY id`,
      )
      .map(({ id }) => id),
  publicBlobs: async () => publicBlobsIn(reader),
  libraryBlobs: async () => libraryBlobsIn(reader),
  blobSizes: async () => blobSizesIn(reader),
  sampleAccounts: async () =>
    reader.rows(
      account,
      `SELECT email, hash, salt FROM users
         WHERE email LIKE '%@qingxi.example' AND hash IS NOT NULL ORDER BY email`,
    ),
})
