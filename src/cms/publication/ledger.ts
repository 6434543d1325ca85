import { createLocalReq, type Payload, type PayloadRequest } from 'payload'
import type { Snapshot } from '../../content/snapshot'
import { keyText } from '../../content/types'
import type { Ledger, Step } from '../../publishing/ports'
import type { Publication } from '../../publishing/Publication'
import { exportHashes } from '../../publishing/settle'
import { inTransaction } from '../transaction'
import { bellOf } from './bell'
import { withDerived } from './derived'
import { lastSequence, logId } from './logRows'
import { markDue } from './markDue'
import { readPublication, readSnapshots, toPublication, type PublicationRow } from './rows'

/** The ledger in Payload's database, the same in SQLite and MongoDB. */
export const ledgerIn = (payload: Payload): Ledger => ({
  load: async (key) => {
    const row = await readPublication(key, { payload })
    return row && derive(toPublication(row), payload)
  },
  snapshots: async (keys) => {
    const snapshots = await withDerived(await readSnapshots(keys, { payload }), payload)
    return new Map(snapshots.map((snapshot): [string, Snapshot] => [keyText(snapshot), snapshot]))
  },
  append: async (publication, step) => {
    const req = await createLocalReq({}, payload)
    const sequence = await inTransaction(req, () => append(publication, step, req))
    if (sequence !== undefined) bellOf(payload).ring(sequence)
    return sequence
  },
  keep: async (publication, dependsOn) => {
    const req = await createLocalReq({}, payload)
    await inTransaction(req, async () => {
      const now = await standing(publication, req)
      if (!now) return
      await note(publication, { ...now, dependsOn, ...forgotten(publication) }, req)
    })
  },
})

async function derive(publication: Publication, payload: Payload): Promise<Publication> {
  const { wanted } = publication
  if (wanted.op !== 'public') return publication
  const [snapshot = wanted.snapshot] = await withDerived([wanted.snapshot], payload)
  return { ...publication, wanted: { ...wanted, snapshot } }
}

async function append(
  publication: Publication,
  step: Step,
  req: PayloadRequest,
): Promise<number | undefined> {
  // The sequence comes first: whoever else appends now waits (SQLite) or fails on the id and tries again (MongoDB).
  const sequence = (await lastSequence(req)) + 1
  const now = await standing(publication, req)
  if (!now) return undefined
  await req.payload.db.create({
    collection: 'publication-log',
    data: logRow(publication, step, sequence),
    req,
    returning: false,
  })
  await supersede(publication, req)
  if (publication.wanted.op === 'gone' && publication.wanted.withdrawal.reason === 'consent')
    await forgetAddresses(publication, req)
  const upsert = step.op === 'upsert'
  await note(
    publication,
    {
      loggedSequence: sequence,
      loggedOp: step.op,
      outputHash: step.outputHash,
      // A withdrawal stays due, and its files known, until everything has been erased: see `settle`.
      ...(upsert && {
        ...(step.complete && now),
        exports: exportHashes(step.output.files),
        dependsOn: step.dependsOn,
      }),
    },
    req,
  )
  await markDue({ dependsOn: { in: [keyText(publication.key)] } }, req.payload, req)
  return sequence
}

function logRow(
  { key, slug, revision, firstPublishedAt, wanted }: Publication,
  step: Step,
  sequence: number,
) {
  return {
    id: logId(sequence),
    sequence,
    at: new Date().toISOString(),
    op: step.op,
    type: key.type,
    document: key.id,
    slug,
    revision,
    publishedAt: firstPublishedAt,
    superseded: false,
    output: step.op === 'upsert' ? step.output : null,
    // Said, so that both databases answer null.
    reason: null,
    redirectTo: null,
    ...(wanted.op === 'gone' && wanted.withdrawal),
  }
}

/** The record before keeps its place in the log, and nothing of what it said. */
async function supersede({ logged }: Publication, req: PayloadRequest): Promise<void> {
  if (!logged) return
  const data = { superseded: true, output: null }
  await req.payload.db.updateOne({
    collection: 'publication-log',
    id: logId(logged.sequence),
    data,
    req,
    returning: false,
  })
}

/** An address spells the title, and the title names the person: no record goes on saying it. */
async function forgetAddresses({ key }: Publication, req: PayloadRequest): Promise<void> {
  await req.payload.db.updateMany({
    collection: 'publication-log',
    where: { and: [{ document: { equals: key.id } }, { type: { equals: key.type } }] },
    data: { slug: key.id },
    req,
    returning: false,
  })
}

/**
 * How a publication stands once it is settled: due again when something that it shows was marked after it was read.
 * Asked within the transaction, of the columns that tell: the snapshot beside them is large.
 * @returns undefined when a newer decision has overtaken it
 */
async function standing({ key, generation, dueAt }: Publication, req: PayloadRequest) {
  const row = await req.payload.db.findOne<Pick<PublicationRow, 'id' | 'generation' | 'dueAt'>>({
    collection: 'publications',
    where: { id: { equals: keyText(key) } },
    select: { generation: true, dueAt: true },
    req,
  })
  if (row?.generation !== generation) return undefined
  return { due: row.dueAt !== dueAt, failure: null, attempts: 0 }
}

const forgotten = ({ wanted }: Publication) =>
  wanted.op === 'gone' ? { snapshot: null, assets: [], exports: [] } : {}

async function note({ key }: Publication, data: Record<string, unknown>, req: PayloadRequest): Promise<void> {
  await req.payload.db.updateOne({
    collection: 'publications',
    id: keyText(key),
    data,
    req,
    returning: false,
  })
}
