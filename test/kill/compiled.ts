import { isDeepStrictEqual } from 'node:util'
import { compile } from '../../src/channels/compile'
import { joinDerived, type Derived } from '../../src/cms/publication/derived'
import type { LogRecord } from '../../src/content/log'
import type { Output } from '../../src/content/output'
import { snapshotSchema, type Rendition, type Snapshot } from '../../src/content/snapshot'
import { keyText } from '../../src/content/types'
import type { Evidence } from './evidence'
import { publicRows, type Row, type Stored } from './stored'

/** Compiles every public snapshot again, with what the library has derived by now, and compares all of it but the files that were typeset. */
export function differing({ stored, log }: Evidence): string[] {
  const latest = latestOf(log)
  const derived = derivedIn(stored)
  const snapshots = new Map(
    publicRows(stored).map((row): [string, Snapshot] => [
      String(row.id),
      joinDerived(snapshotSchema.parse(stored.json(row.snapshot)), derived),
    ]),
  )
  return [...snapshots].flatMap(([name, snapshot]) => {
    const said = latest.get(name)?.output
    if (!said) return [`${name}: readers get nothing`]
    const { output } = compile(snapshot, (key) => snapshots.get(keyText(key)))
    const typeset = Object.values(said.files)
    const expected: Output = { ...output, files: said.files, blobs: [...output.blobs, ...typeset] }
    const parts = (Object.keys(expected) as (keyof Output)[]).filter(
      (part) => !isDeepStrictEqual(plain(said[part]), plain(expected[part])),
    )
    const printed = snapshot.type !== 'bulletins' || said.files.pdf !== undefined
    return [
      ...(parts.length > 0 ? [`${name}: ${parts.join(', ')}`] : []),
      ...(printed ? [] : [`${name}: no PDF`]),
    ]
  })
}

/** As it is after a way through JSON, where what is undefined is not there. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

const latestOf = (log: LogRecord[]) => new Map(log.map((record) => [keyText(record), record]))

/** Beside the output itself: whether it shows, its address, its edition, when it was first published, and why it is gone. */
export function misreported({ stored, log }: Evidence): string[] {
  const latest = latestOf(log)
  return stored.rows('publications').flatMap((row) => {
    const record = latest.get(String(row.id))
    // Withdrawn before readers had heard of it.
    if (!record && row.wanted === 'gone' && row.logged_sequence === null) return []
    const said = record && told(record)
    const decided = decidedIn(row, stored)
    return isDeepStrictEqual(said, decided)
      ? []
      : [`${String(row.id)}: ${JSON.stringify(said)}, decided: ${JSON.stringify(decided)}`]
  })
}

const told = ({ op, slug, revision, publishedAt, reason }: LogRecord) =>
  op === 'upsert' ? { op, slug, revision, publishedAt } : { op, reason }

const decidedIn = (
  { wanted, slug, revision, first_published_at: publishedAt, withdrawal }: Row,
  { json }: Stored,
) =>
  wanted === 'public'
    ? { op: 'upsert', slug, revision, publishedAt }
    : { op: 'gone', reason: json<{ reason: string }>(withdrawal)?.reason }

const derivedIn = ({ rows, json }: Stored): Derived => ({
  units: new Map(rows('units').map(({ id, place }) => [String(id), { place: place as string | null }])),
  images: new Map(
    rows('images').map((row) => [
      String(row.id),
      { sha256: String(row.sha256), renditions: json<Rendition[]>(row.renditions) },
    ]),
  ),
  files: new Map(
    rows('files').map((row) => [
      String(row.id),
      {
        sha256: String(row.sha256),
        pages: row.pages as number | null,
        seconds: row.seconds as number | null,
        preview: json<Rendition[]>(row.preview),
      },
    ]),
  ),
})
