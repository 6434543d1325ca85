/** What an authoring database holds, by the questions of whoever keeps it: a backup, a restoration, the doctor. */
import { z } from 'zod'
import { documentTypes } from '../content/types'
import type { Reader } from './database'

const collections = [
  ...documentTypes,
  'images',
  'files',
  'users',
  'publications',
  'publication-log',
  'review-records',
] as const

const count = z.object({ n: z.number() })
const hash = z.object({ sha256: z.string() })
const size = z.object({ sha256: z.string().nullable(), bytes: z.number().nullable() })
const name = z.object({ name: z.string() })

/** Documents in each collection. */
export const countsIn = (reader: Reader): Record<string, number> =>
  Object.fromEntries(
    collections.map((slug) => [
      slug,
      reader.one(count, `SELECT count(*) AS n FROM ${slug.replaceAll('-', '_')}`).n,
    ]),
  )

/** Names of the migrations it has been through, in order. */
export const migrationsIn = (reader: Reader): string[] =>
  reader
    .rows(name, 'SELECT name FROM payload_migrations WHERE batch > 0 ORDER BY name')
    .map((one) => one.name)

/** What SQLite finds wrong with the file; empty when nothing is. */
export const faultsIn = (reader: Reader): string[] =>
  reader
    .rows(z.object({ integrity_check: z.string() }), 'PRAGMA integrity_check(20)')
    .map((found) => found.integrity_check)
    .filter((text) => text !== 'ok')

/** Blobs that something public is made of, compiled or about to be. */
export const publicBlobsIn = (reader: Reader): Set<string> =>
  hashes(
    reader,
    `SELECT blob.value ->> 'sha256' AS sha256 FROM publication_log, json_each(output, '$.blobs') AS blob
     UNION SELECT file.value ->> 'sha256' FROM publication_log, json_each(output, '$.files') AS file
     UNION SELECT image.value ->> 'sha256' FROM publications, json_each(snapshot, '$.images') AS image
       WHERE wanted = 'public'
     UNION SELECT rendition.value ->> 'sha256' FROM publications, json_each(snapshot, '$.images') AS image,
       json_each(image.value, '$.renditions') AS rendition WHERE wanted = 'public'
     UNION SELECT file.value ->> 'sha256' FROM publications, json_each(snapshot, '$.files') AS file
       WHERE wanted = 'public'`,
  )

/** Blobs of the editors' library. Those of a withdrawn person are named here still when their bytes have been erased. */
export const libraryBlobsIn = (reader: Reader): Set<string> =>
  hashes(
    reader,
    `SELECT sha256 FROM images WHERE sha256 IS NOT NULL
     UNION SELECT rendition.value ->> 'sha256' FROM images, json_each(renditions) AS rendition
     UNION SELECT sha256 FROM files WHERE sha256 IS NOT NULL
     ${hasPreviews(reader) ? "UNION SELECT page.value ->> 'sha256' FROM files, json_each(preview) AS page" : ''}`,
  )

/** A backup may be older than previews are. */
const hasPreviews = (reader: Reader): boolean =>
  reader.one(count, `SELECT count(*) AS n FROM pragma_table_info('files') WHERE name = 'preview'`).n > 0

/** How many bytes each blob has to have, where the database says so. */
export const blobSizesIn = (reader: Reader): Map<string, number> =>
  new Map(
    reader
      .rows(
        size,
        `SELECT blob.value ->> 'sha256' AS sha256, blob.value ->> 'bytes' AS bytes
           FROM publication_log, json_each(output, '$.blobs') AS blob
         UNION SELECT file.value ->> 'sha256', file.value ->> 'bytes'
           FROM publication_log, json_each(output, '$.files') AS file
         UNION SELECT sha256, filesize FROM images
         UNION SELECT rendition.value ->> 'sha256', rendition.value ->> 'bytes'
           FROM images, json_each(renditions) AS rendition
         UNION SELECT sha256, filesize FROM files
         UNION SELECT page.value ->> 'sha256', page.value ->> 'bytes' FROM files, json_each(preview) AS page`,
      )
      .flatMap(({ sha256, bytes }) => (sha256 !== null && bytes !== null ? [[sha256, bytes] as const] : [])),
  )

/** All that the database names. */
export const namedBlobsIn = (reader: Reader): string[] => [
  ...new Set([...publicBlobsIn(reader), ...libraryBlobsIn(reader)]),
]

const hashes = (reader: Reader, sql: string): Set<string> =>
  new Set(reader.rows(hash, sql).map(({ sha256 }) => sha256))

/** Documents that are public here, by key and title. */
export const publicIn = (reader: Reader): Map<string, string> => titles(reader, 'public')

/** Documents that were withdrawn here, by key. */
export const goneIn = (reader: Reader): Set<string> => new Set(titles(reader, 'gone').keys())

function titles(reader: Reader, wanted: 'public' | 'gone'): Map<string, string> {
  const row = z.object({ id: z.string(), title: z.string().nullable() })
  const sql = `SELECT id, snapshot ->> 'title' AS title FROM publications WHERE wanted = ?`
  return new Map(reader.rows(row, sql, wanted).map(({ id, title }) => [id, title ?? '']))
}

/** The next start names the log anew, so that every follower of the one before hears that it is another. */
export const forgetLogName = (reader: Reader): void =>
  reader.run(`DELETE FROM payload_kv WHERE "key" = 'log-name'`)
