/** What must be true however often a process was killed. Each check names every place where it is not. */
import { createHash } from 'node:crypto'
import type { LogPage, LogRecord } from '../../src/content/log'
import { snapshotSchema } from '../../src/content/snapshot'
import { keyText, type DocumentType } from '../../src/content/types'
import { policy } from '../../src/review/policy'
import { sealedText } from '../../src/review/sealedText'
import type { Reading } from './reader'
import type { Memory } from './memory'
import { blobsOf, type blobStore, type Row, type Stored } from './stored'

export type Evidence = {
  log: LogRecord[]
  stored: Stored
  blobs: ReturnType<typeof blobStore>
  live: Map<string, string[]>
  rebuilt: Map<string, string[]>
  memory: Memory
  reading: Reading
  surprises: string[]
  due: number
}

export const checks: Record<string, (evidence: Evidence) => string[]> = {
  'Log sequences are gap-free from 1': ({ log }) =>
    log.flatMap(({ sequence }, index) =>
      sequence === index + 1 ? [] : [`record ${index + 1} has sequence ${sequence}`],
    ),
  'Only the latest record of a document has an output, and only when it is public': ({ log }) => {
    const latest = new Map(log.map((record) => [keyText(record), record.sequence]))
    return log.flatMap((record) => {
      const shows = latest.get(keyText(record)) === record.sequence && record.op === 'upsert'
      return shows === (record.output !== undefined) ? [] : [`record ${record.sequence}`]
    })
  },
  'The projection equals one rebuilt from nothing': ({ live, rebuilt }) =>
    [...new Set([...live.keys(), ...rebuilt.keys()])].flatMap((table) => {
      const [one, other] = [live.get(table) ?? [], rebuilt.get(table) ?? []]
      return one.join('\n') === other.join('\n')
        ? []
        : [`${table}: ${one.length} rows and ${other.length}, or other values`]
    }),
  'What is public is what three people sealed': ({ stored }) =>
    publicRows(stored).flatMap((row) => unsealed(row, stored)),
  'The log says what was decided': ({ stored, log }) => {
    const latest = new Map(log.map((record) => [keyText(record), record]))
    return stored.rows('publications').flatMap((row) => {
      const record = latest.get(String(row.id))
      const said = record?.op === 'upsert' ? 'public' : 'gone'
      const snapshot = stored.json<{ title: string }>(row.snapshot)
      const same =
        row.wanted === 'gone' ||
        (record?.output?.entry.title === snapshot?.title && record?.revision === row.revision)
      return said === row.wanted && same ? [] : [`${String(row.id)}: ${said}, decided: ${String(row.wanted)}`]
    })
  },
  'Every blob that a public output names is there': ({ log, blobs }) =>
    log.flatMap(({ sequence, output }) =>
      (output ? blobsOf(output) : [])
        .filter(({ sha256 }) => !blobs.has(sha256))
        .map(({ name }) => `record ${sequence}: ${name}`),
    ),
  'Every blob holds the bytes of its name': ({ blobs }) => blobs.broken(),
  'The queue is drained': ({ due }) => (due === 0 ? [] : [`${due} publications are due`]),
  'The database is intact': ({ stored }) => (stored.intact() === 'ok' ? [] : [stored.intact()]),
  'Nothing acknowledged is lost': (evidence) => lost(evidence),
  'Readers always got an answer': ({ reading }) => reading.faults,
  'Editors met no failure that no kill explains': ({ memory }) => memory.faults,
  'No process ended by itself, or would not end': ({ surprises }) => surprises,
}

export const afterStart = 'After a start, no blob is left that nothing refers to, and no half-written one'

export async function wholeLog(page: (after: number) => Promise<unknown>): Promise<LogRecord[]> {
  const records: LogRecord[] = []
  for (;;) {
    const { records: more, head } = (await page(records.length)) as LogPage
    records.push(...more)
    if (records.length >= head || more.length === 0) return records
  }
}

const publicRows = (stored: Stored): Row[] =>
  stored.rows('publications').filter(({ wanted }) => wanted === 'public')

/** Judged from the records alone, not by the code that let it through. */
function unsealed(row: Row, stored: Stored): string[] {
  const snapshot = snapshotSchema.parse(stored.json(row.snapshot))
  const hash = createHash('sha256').update(sealedText(snapshot)).digest('hex')
  if (hash !== row.contentHash && hash !== row.content_hash)
    return [`${String(row.id)}: the text is not the one of its hash`]
  const records = stored.rows('review_records').filter(({ document }) => document === row.id)
  const author = records.find(({ action }) => action === 'edit')?.by
  const signed = records.filter((record) => record.action === 'sign' && hashIn(record) === hash)
  const missing = policy.stages[row.type as DocumentType].filter(
    (stage) => !signed.some((record) => record.stage === stage),
  )
  const stages = new Set(signed.map(({ stage }) => stage)).size
  const people = new Set(signed.map(({ by }) => by))
  const published = records.some((record) => record.action === 'publish' && hashIn(record) === hash)
  const sealed = missing.length === 0 && people.size >= stages && !people.has(author) && published
  return sealed
    ? []
    : [`${String(row.id)}: signed ${signed.length} times by ${people.size}, missing ${missing.join()}`]
}

const hashIn = (row: Row) => row.contentHash ?? row.content_hash

function lost({ memory, stored }: Evidence): string[] {
  const records = stored.rows('review_records')
  const publications = new Map(stored.rows('publications').map((row) => [String(row.id), row]))
  const missing = (['images', 'files'] as const).flatMap((kind) => {
    const ids = new Set(stored.rows(kind).map(({ id }) => id))
    return memory[kind].filter((id) => !ids.has(id)).map((id) => `${kind}/${id}`)
  })
  const documents = memory.documents.flatMap((known) => {
    const name = keyText(known.key)
    const title = latestTitle(known.key.type, known.key.id, stored)
    const publication = publications.get(name)
    const now = publication?.wanted === 'public'
    return [
      ...(known.titles.includes(String(title))
        ? []
        : [`${name}: its title is ${String(title)}, not one of ${known.titles.join(' | ')}`]),
      ...(known.public === undefined || known.public === now ? [] : [`${name}: public is ${now}`]),
      ...(Number(publication?.revision ?? 0) >= known.revision
        ? []
        : [`${name}: revision ${known.revision} is lost`]),
      ...known.signatures
        .filter(
          ({ stage, by }) =>
            !records.some(
              (one) => one.document === name && one.action === 'sign' && one.stage === stage && one.by === by,
            ),
        )
        .map(({ stage }) => `${name}: the ${stage} signature is lost`),
    ]
  })
  return [...missing, ...documents]
}

/** Of the newest version: what the editor sees. */
function latestTitle(type: DocumentType, id: string, { rows }: Stored): unknown {
  const versions = rows(`_${type}_v`).filter((version) => version.parent_id === id && version.latest)
  return versions.at(-1)?.version_title
}
