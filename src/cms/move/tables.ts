import type { CollectionSlug, Payload } from 'payload'

type Row = Record<string, unknown>

/** One collection, or the versions of one, read and written past all hooks: the same rows in either database. */
export type Table = {
  name: string
  count(payload: Payload): Promise<number>
  rows(payload: Payload): AsyncGenerator<Row>
  write(payload: Payload, row: Row): Promise<unknown>
}

/** Who was editing what, and how somebody likes their lists: not worth moving. Migrations are SQLite's alone. */
const left = new Set(['payload-locked-documents', 'payload-preferences', 'payload-migrations'])

export const tablesOf = ({ config }: Payload): Table[] =>
  config.collections
    .filter(({ slug }) => !left.has(slug))
    .flatMap(({ slug, versions }) => {
      const collection: CollectionSlug = slug
      return versions ? [documents(collection), versionsOf(collection)] : [documents(collection)]
    })

const pageSize = 50

function documents(collection: CollectionSlug): Table {
  return {
    name: collection,
    count: async ({ db }) => (await db.count({ collection, where: {} })).totalDocs,
    rows: ({ db, collections }) => {
      // An id that is not ours to choose differs from database to database, and nothing refers to it.
      const kept = collections[collection].customIDType !== undefined
      return allPages(
        (page) => db.find<Row>({ collection, sort: 'id', limit: pageSize, page, pagination: true }),
        ({ id, ...row }) => (kept ? { id, ...row } : row),
      )
    },
    write: ({ db }, row) => db.create({ collection, data: row, returning: false }),
  }
}

function versionsOf(collection: CollectionSlug): Table {
  return {
    name: `${collection} (versions)`,
    count: async ({ db }) => (await db.countVersions({ collection, where: {} })).totalDocs,
    // Oldest first: each one written takes the mark `latest` from those before it, as when it was saved.
    rows: ({ db }) =>
      allPages(
        (page) =>
          db.findVersions<Row>({
            collection,
            sort: ['updatedAt', 'id'],
            limit: pageSize,
            page,
            pagination: true,
          }),
        ({ parent, createdAt, updatedAt, version, latest }) => ({
          parent,
          createdAt,
          updatedAt,
          version,
          latest: latest === true,
        }),
      ),
    write: ({ db }, row) => {
      const { parent, createdAt, updatedAt, version } = row as Version
      return db.createVersion({
        collectionSlug: collection,
        parent,
        createdAt,
        updatedAt,
        autosave: false,
        versionData: version,
        returning: false,
      })
    },
  }
}

type Version = { parent: string; createdAt: string; updatedAt: string; version: Row }

type Page<T> = { docs: T[]; hasNextPage: boolean }

async function* allPages<T>(
  find: (page: number) => Promise<Page<T>>,
  toRow: (doc: T) => Row,
): AsyncGenerator<Row> {
  for (let page = 1; ; page++) {
    const { docs, hasNextPage } = await find(page)
    for (const doc of docs) yield toRow(doc)
    if (!hasNextPage) return
  }
}
