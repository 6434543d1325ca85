import canonicalize from 'canonicalize'
import { createHash } from 'node:crypto'
import type { Output, PublicBlob } from '../content/output'
import { keyText, type DocumentKey } from '../content/types'
import { compileComplete } from './compileComplete'
import type { Ledger, Press, Step } from './ports'
import type { Publication } from './Publication'

export type Settled = 'published' | 'withdrawn' | 'unchanged' | 'overtaken' | 'unknown'

/**
 * Brings the log up to what is wanted of one document now: compiles every channel, or records that it is gone. Reads
 * the truth rather than being told it, so running it twice, late, or after a crash gives the same log.
 * @returns `overtaken` when a newer decision arrived meanwhile; that one is due by itself
 */
export async function settle(key: DocumentKey, ledger: Ledger, press: Press): Promise<Settled> {
  const publication = await ledger.load(key)
  if (!publication) return 'unknown'
  return publication.wanted.op === 'public'
    ? goPublic(publication, publication.wanted, ledger, press)
    : goAway(publication, publication.wanted, ledger, press)
}

async function goPublic(
  publication: Publication,
  { snapshot }: Extract<Publication['wanted'], { op: 'public' }>,
  ledger: Ledger,
  press: Press,
): Promise<Settled> {
  const { compiled, lookup, missing } = await compileComplete(snapshot, (keys) => ledger.snapshots(keys))
  const dependsOn = [...new Set(compiled.dependsOn.map(keyText))].sort()
  const show = (files: Output['files'], complete: boolean) => {
    const output = withFiles(compiled.output, files)
    const outputHash = hashOf(output, publication)
    return upsert(publication, { op: 'upsert', output, outputHash, dependsOn, complete }, ledger, press)
  }
  try {
    return await show(await press.exports(snapshot, lookup), true)
  } catch (error) {
    // What was withdrawn leaves this text too, now: its files follow when they can be made.
    if (missing && publication.logged?.op === 'upsert') await show({}, false)
    throw error
  }
}

async function upsert(
  publication: Publication,
  step: Extract<Step, { op: 'upsert' }>,
  ledger: Ledger,
  press: Press,
): Promise<Settled> {
  const { logged } = publication
  if (logged?.op === 'upsert' && logged.outputHash === step.outputHash) {
    if (step.complete) await ledger.keep(publication, step.dependsOn)
    return 'unchanged'
  }
  if ((await ledger.append(publication, step)) === undefined) return 'overtaken'
  const made = new Set(exportHashes(step.output.files))
  await press.discard((logged?.exports ?? []).filter((hash) => !made.has(hash)))
  return 'published'
}

async function goAway(
  publication: Publication,
  { withdrawal }: Extract<Publication['wanted'], { op: 'gone' }>,
  ledger: Ledger,
  press: Press,
): Promise<Settled> {
  const { logged } = publication
  const outputHash = digest({ withdrawal })
  // What went for another reason is told again, so that whoever holds its name lets go of that too.
  const untold = logged !== null && !(logged.op === 'gone' && logged.outputHash === outputHash)
  if (untold && (await ledger.append(publication, { op: 'gone', outputHash })) === undefined)
    return 'overtaken'
  await press.discard(logged?.exports ?? [])
  if (withdrawal.reason === 'consent') await press.erase(publication)
  // Last: until nothing of it is left, a withdrawal stays due and what has to be erased stays known.
  await ledger.keep(publication, [])
  return untold ? 'withdrawn' : 'unchanged'
}

export const exportHashes = (files: Output['files']): string[] =>
  Object.values(files).map((file) => file.sha256)

function withFiles(output: Output, files: Record<string, PublicBlob>): Output {
  return { ...output, files, blobs: [...output.blobs, ...Object.values(files)] }
}

/**
 * Slug and revision are part of what readers get. The compiler's version is not: after a compiler change only what
 * really came out differently moves.
 */
const hashOf = (output: Output, { slug, revision }: Publication): string => digest({ slug, revision, output })

function digest(value: object): string {
  const text = canonicalize(value)
  if (text === undefined) throw new TypeError('what goes into the log always serialises')
  return createHash('sha256').update(text).digest('hex')
}
