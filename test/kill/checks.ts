/** What must be true however often a process was killed. Each check names every place where it is not. */
import { keyText } from '../../src/content/types'
import { lost } from './acknowledged'
import { differing, misreported } from './compiled'
import { tooLittle } from './enough'
import type { Evidence } from './evidence'
import { blobsOfUploads, unerased } from './library'
import { sealless } from './sealed'
import { blobsOf } from './stored'

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
  'What is public is what three people sealed': sealless,
  'What readers get is, in every channel, what that compiles to': differing,
  'The log says what was decided': misreported,
  'Every blob that a public output names is there': ({ log, blobs }) =>
    log.flatMap(({ sequence, output }) =>
      (output ? blobsOf(output) : [])
        .filter(({ sha256 }) => !blobs.has(sha256))
        .map(({ name }) => `record ${sequence}: ${name}`),
    ),
  'Every blob holds the bytes of its name': ({ blobs }) => blobs.broken(),
  'Every upload is there with its renditions and previews, or was erased': blobsOfUploads,
  'What had to be erased is gone': unerased,
  'The queues are drained': ({ due, stored }) => [
    ...(due === 0 ? [] : [`${due} publications are due`]),
    ...stored
      .rows('files')
      .filter((row) => row.preview_state === 'wanted')
      .map(({ id }) => `files/${String(id)} waits for its preview`),
  ],
  'The database is intact': ({ stored }) => (stored.intact() === 'ok' ? [] : [stored.intact()]),
  'Nothing acknowledged is lost': lost,
  'Readers always got an answer': ({ reading }) => reading.faults,
  'Editors met no failure that no kill explains': ({ memory }) => memory.faults,
  'No process ended by itself, or would not end': ({ surprises }) => surprises,
  'Enough was done, and let through, for all this to mean something': tooLittle,
}

export const afterStart =
  'After a start, nothing is left that nothing refers to: no blob, no half-written one, no temporary file'
