import type { Client } from '@libsql/client'
import type { Payload } from 'payload'
import { anArticle } from './county'

/**
 * Articles with one version each, as they would be had they been written one by one: the first through Payload's database,
 * the others copied from it within SQLite, which takes seconds instead of minutes.
 */
export async function fill(payload: Payload, count: number, unit: string): Promise<void> {
  const { client } = payload.db as unknown as { client: Client }
  const now = new Date().toISOString()
  const first = {
    ...anArticle(0, unit),
    id: 'article0',
    slug: 'article-0',
    place: `/${unit}/`,
    stage: 'draft',
    _status: 'draft',
    createdAt: now,
    updatedAt: now,
  }
  await payload.db.create({ collection: 'articles', data: first })
  await payload.db.createVersion({
    collectionSlug: 'articles',
    parent: first.id,
    versionData: first as never,
    createdAt: now,
    updatedAt: now,
    autosave: false,
  })
  // Spread over the years in another order than that of the rows.
  const time = `strftime('%Y-%m-%dT%H:%M:%fZ', 1700000000 + (i * 7919 % ${count}) * 3600, 'unixepoch')`
  await copy(client, 'articles', count, {
    id: `'article' || i`,
    slug: `'article-' || i`,
    updated_at: time,
    created_at: time,
  })
  await copy(client, '_articles_v', count, {
    id: `'version' || i`,
    parent_id: `'article' || i`,
    version_slug: `'article-' || i`,
    version_updated_at: time,
    version_created_at: time,
    updated_at: time,
    created_at: time,
  })
}

/** Copies a table's only row until it has `count`. @param own  what differs in the copy number `i`, as SQL */
async function copy(
  client: Client,
  table: string,
  count: number,
  own: Record<string, string>,
): Promise<void> {
  const { rows } = await client.execute(`PRAGMA table_info("${table}")`)
  const columns = rows.map(({ name }) => name as string)
  await client.execute(
    `WITH RECURSIVE numbers(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM numbers WHERE i < ${count - 1})
     INSERT INTO "${table}" (${columns.map((name) => `"${name}"`).join(', ')})
     SELECT ${columns.map((name) => own[name] ?? `"${name}"`).join(', ')} FROM "${table}", numbers`,
  )
}
