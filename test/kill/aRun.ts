/** The evidence of a small run in which all went well, as data that a test can break. */
import { createHash } from 'node:crypto'
import { compile } from '../../src/channels/compile'
import type { LogRecord } from '../../src/content/log'
import type { Output } from '../../src/content/output'
import type { Snapshot } from '../../src/content/snapshot'
import { keyText } from '../../src/content/types'
import { stagesOf } from '../../src/review/policy'
import { sealedText } from '../../src/review/sealedText'
import { aBulletin, aFile, aHash, anArticle, anImage, aUnit, lookupIn } from '../factories'
import type { Evidence } from './evidence'
import { aKnown, anUpload, openMemory } from './memory'
import type { Row } from './stored'

const at = '2026-06-16T08:00:00.000Z'
const image = anImage({ id: 'image-1' })
const file = aFile({ id: 'file-1', name: '讲义.pdf', mediaType: 'application/pdf' })
const preview = [
  { name: 'page1', sha256: aHash('page1'), mediaType: 'image/webp', width: 9, height: 9, bytes: 9 },
]
const article = anArticle({
  body: [
    { type: 'image', image: 'image-1' },
    { type: 'attachment', file: 'file-1' },
  ],
  images: { 'image-1': image },
  files: { 'file-1': file },
})
const snapshots: Snapshot[] = [aUnit({ photos: [], images: {} }), article, aBulletin()]
const pdf = { sha256: aHash('printed'), name: 'bulletins-one.pdf', mediaType: 'application/pdf', bytes: 9 }

/** Everything but `stored` and `blobs` as it is; `tables`, `broken`, `integrity` and `present` are what those answer from. */
export type Run = Omit<Evidence, 'stored' | 'blobs'> & {
  tables: Record<string, Row[]>
  present: Set<string>
  broken: string[]
  integrity: string
}

export function aRun(): Run {
  // As the library has it now: the preview came after the seal.
  const derived = snapshots.map((one) =>
    'file-1' in one.files ? { ...one, files: { 'file-1': { ...file, preview } } } : one,
  )
  const log = derived.map((snapshot, index) => aRecord(snapshot, index + 1, derived))
  const withdrawn = aRecord(anArticle({ id: 'gone', slug: 'gone' }), 4, [])
  delete withdrawn.output
  log.push({ ...withdrawn, op: 'gone', reason: 'consent' })
  const memory = openMemory()
  const erased = { ...anUpload('images', 'image-2'), erased: 'sure' as const }
  const again = anUpload('images', 'image-3')
  memory.uploads.push(anUpload('images', 'image-1'), anUpload('files', 'file-1'), erased, again)
  memory.documents.push({
    ...aKnown({ type: 'articles', id: 'articles-1' }, article.title),
    slugs: [article.slug],
    public: true,
    revision: 1,
    signatures: [{ stage: 'final', by: 'final-reviewer' }],
  })
  for (const operation of busy) memory.operations.set(operation, { done: 20, refused: 1, unknown: 1 })
  const renditions = [{ ...preview[0], sha256: aHash('image-2-thumb') }]
  return {
    log,
    memory,
    live: new Map([['entries', ['one', 'two']]]),
    rebuilt: new Map([['entries', ['one', 'two']]]),
    reading: { answers: 100, whileCmsAway: 10, noConnection: 1, beingReplaced: 1, faults: [] },
    surprises: [],
    due: 0,
    kills: 10,
    integrity: 'ok',
    broken: [],
    tables: {
      publications: [
        ...snapshots.map(aPublication),
        {
          ...aPublication(anArticle({ id: 'gone', slug: 'gone' })),
          wanted: 'gone',
          snapshot: null,
          withdrawal: '{"reason":"consent"}',
        },
      ],
      review_records: snapshots.flatMap(aHistory),
      publication_log: log.map((record) => ({
        output: record.output ? JSON.stringify(record.output) : null,
      })),
      images: [
        { id: 'image-1', sha256: image.sha256, renditions: JSON.stringify(image.renditions) },
        { id: 'image-2', sha256: aHash('image-2'), renditions: JSON.stringify(renditions) },
        // Somebody else brought the same picture, and it is gone with it.
        { id: 'image-3', sha256: aHash('image-2'), renditions: JSON.stringify(renditions) },
      ],
      units: [{ id: 'units-1', place: null }],
      files: [{ id: 'file-1', sha256: file.sha256, preview: JSON.stringify(preview), preview_state: 'made' }],
      _articles_v: [
        { parent_id: 'articles-1', latest: 1, version_title: article.title, version_slug: article.slug },
      ],
    },
    present: new Set([image, ...image.renditions, file, ...preview, pdf].map(({ sha256 }) => sha256)),
  }
}

export const evidenceOf = ({ tables, present, broken, integrity, ...rest }: Run): Evidence => ({
  ...rest,
  stored: {
    rows: (table) => tables[table] ?? [],
    json: <T>(value: unknown) => (typeof value === 'string' ? (JSON.parse(value) as T) : null),
    intact: () => integrity,
    close: () => undefined,
  },
  blobs: {
    has: (sha256) => present.has(sha256),
    names: () => [...present],
    broken: () => broken,
    age: () => undefined,
  },
})

const busy = [
  'create articles',
  'create bulletins',
  'move address',
  'upload 读书.jpg',
  'upload 讲义.pdf',
  'submit',
  'sign',
  'publish',
  'withdraw',
]

function aRecord(snapshot: Snapshot, sequence: number, all: Snapshot[]): LogRecord {
  const { output } = compile(snapshot, lookupIn(all))
  const files = snapshot.type === 'bulletins' ? { pdf } : {}
  return {
    sequence,
    at,
    op: 'upsert',
    type: snapshot.type,
    id: snapshot.id,
    slug: snapshot.slug,
    revision: 1,
    publishedAt: at,
    superseded: false,
    // By way of JSON, as the log keeps it.
    output: JSON.parse(
      JSON.stringify({ ...output, files, blobs: [...output.blobs, ...Object.values(files)] }),
    ) as Output,
  }
}

const hashOf = (snapshot: Snapshot) => createHash('sha256').update(sealedText(snapshot)).digest('hex')

const aPublication = (snapshot: Snapshot): Row => ({
  id: keyText(snapshot),
  type: snapshot.type,
  wanted: 'public',
  logged_sequence: 1,
  slug: snapshot.slug,
  revision: 1,
  first_published_at: at,
  withdrawal: null,
  snapshot: JSON.stringify(snapshot),
  content_hash: hashOf(snapshot),
  exports: JSON.stringify(snapshot.type === 'bulletins' ? [pdf.sha256] : []),
})

/** Written by one, signed by as many others as are asked for. */
function aHistory(snapshot: Snapshot): Row[] {
  const [document, content_hash] = [keyText(snapshot), hashOf(snapshot)]
  return [
    { document, content_hash, action: 'edit', by: 'author' },
    ...stagesOf(snapshot.type, snapshot).map((stage) => ({
      document,
      content_hash,
      action: 'sign',
      stage,
      by: `${stage}-reviewer`,
    })),
    { document, content_hash, action: 'publish', by: 'author' },
  ]
}
