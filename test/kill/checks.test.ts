/** A check that cannot fail checks nothing: each is shown what it is there for. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Output } from '../../src/content/output'
import { aHash } from '../factories'
import { aRun, evidenceOf, type Run } from './aRun'
import { checks } from './checks'
import { leftBehind } from './leftBehind'
import { blobStore } from './stored'

/** What goes wrong, by the check that has to notice. */
const faults: Record<keyof typeof checks, Record<string, (run: Run) => void>> = {
  'Log sequences are gap-free from 1': {
    'a record is lost': ({ log }) => void log.splice(1, 1),
    'a sequence is given twice': ({ log }) => void (log[1]!.sequence = 1),
  },
  'Only the latest record of a document has an output, and only when it is public': {
    'an earlier record still says what it said': ({ log }) => void log.push({ ...log[1]!, sequence: 5 }),
    'what is gone still has an output': ({ log }) => void (log[3]!.output = log[1]!.output as Output),
    'what is public has none': ({ log }) => void delete log[1]!.output,
  },
  'The projection equals one rebuilt from nothing': {
    'a value differs': ({ live }) => void live.set('entries', ['one', 'three']),
    'a table is missing': ({ rebuilt }) => void rebuilt.delete('entries'),
  },
  'What is public is what three people sealed': {
    'a word was changed after the seal': ({ tables }) =>
      change(tables, 'publications', 1, (row) => ({
        snapshot: String(row.snapshot).replace('柳湾', '柳湖'),
      })),
    'the hash was changed with it': ({ tables }) =>
      change(tables, 'publications', 1, () => ({ content_hash: aHash('x') })),
    'a signature is missing': ({ tables }) =>
      without(tables, 'review_records', (row) => row.stage === 'second'),
    'one person signed twice': ({ tables }) =>
      every(tables, 'review_records', (row) => row.stage === 'second' && { by: 'first-reviewer' }),
    'the author signed': ({ tables }) =>
      every(tables, 'review_records', (row) => row.stage === 'second' && { by: 'author' }),
    'the signatures are of another text': ({ tables }) =>
      every(tables, 'review_records', (row) => row.action === 'sign' && { content_hash: aHash('y') }),
    'nobody published it': ({ tables }) =>
      without(tables, 'review_records', (row) => row.action === 'publish'),
  },
  'What readers get is, in every channel, what that compiles to': {
    'the page has a body that nobody sealed': ({ log }) =>
      void (outputOf(log, 1).bodies.web = { html: '<p>别的话</p>' }),
    'the mini-program has another': ({ log }) => void (outputOf(log, 1).bodies.miniprogram = { blocks: [] }),
    'the text has another': ({ log }) => void (outputOf(log, 1).bodies.text = { text: '别的话' }),
    'an attachment is missing': ({ log }) => void (outputOf(log, 1).attachments = []),
    'a blob is offered that nobody sealed': ({ log }) =>
      void outputOf(log, 1).blobs.push({ sha256: aHash('z'), name: 'z', mediaType: 'text/plain', bytes: 1 }),
    'the summary differs': ({ log }) => void (outputOf(log, 1).entry.summary = '别的话'),
    'what search engines are told differs': ({ log }) => void (outputOf(log, 1).jsonld.headline = '别的话'),
    'a preview has been made and is not shown': ({ tables }) =>
      change(tables, 'files', 0, () => ({ pages: 3 })),
    'a bulletin still shows an article that is withdrawn': ({ tables }) =>
      change(tables, 'publications', 1, () => ({ wanted: 'gone' })),
    'a bulletin has no PDF': ({ log }) => {
      const output = outputOf(log, 2)
      output.blobs = output.blobs.filter(({ sha256 }) => sha256 !== output.files.pdf?.sha256)
      output.files = {}
    },
    'what is public was never logged': ({ log }) => void log.splice(1, 1),
  },
  'The log says what was decided': {
    'it says gone of what is to be public': ({ log }) => void (log[1]!.op = 'gone'),
    'it says public of what is to be gone': ({ log }) => void (log[3]!.op = 'upsert'),
    'it has another edition': ({ log }) => void (log[1]!.revision = 2),
    'it has another address': ({ log }) => void (log[1]!.slug = 'elsewhere'),
    'it has another reason': ({ log }) => void (log[3]!.reason = 'error'),
    'it no longer says what it said': ({ log }) => void log.splice(3, 1),
    'it says nothing of what is to be public': ({ log }) => void log.splice(1, 1),
  },
  'Every blob that a public output names is there': {
    'a rendition is missing': ({ present }) => void present.delete(aHash('image-1-w480-webp')),
    'a typeset file is missing': ({ present }) => void present.delete(aHash('printed')),
  },
  'Every blob holds the bytes of its name': {
    'one does not': ({ broken }) => void broken.push('blobs/00/00'),
  },
  'Every upload is there with its renditions and previews, or was erased': {
    'the picture itself is missing, which no page shows': ({ present }) =>
      void present.delete(aHash('image-1')),
    'a rendition is missing': ({ present }) => void present.delete(aHash('image-1-w1600-avif')),
    'a preview is missing': ({ present }) => void present.delete(aHash('page1')),
    'of what may have been erased half is there': (run) => {
      run.memory.uploads[1]!.erased = 'asked'
      run.present.delete(aHash('file-1'))
    },
  },
  'What had to be erased is gone': {
    'it is there': ({ present }) => void present.add(aHash('image-2')),
  },
  'The queues are drained': {
    'a publication is due': (run) => void (run.due = 1),
    'a preview is wanted': ({ tables }) => change(tables, 'files', 0, () => ({ preview_state: 'wanted' })),
  },
  'The database is intact': { 'it is not': (run) => void (run.integrity = 'row 7 missing from index') },
  'Nothing acknowledged is lost': {
    'an upload': ({ tables }) => void tables.images?.shift(),
    'a title': ({ tables }) => change(tables, '_articles_v', 0, () => ({ version_title: '从前的标题' })),
    'an address': ({ tables }) => change(tables, '_articles_v', 0, () => ({ version_slug: 'before' })),
    'a document': ({ tables }) => void (tables._articles_v = []),
    'a publication': ({ tables }) => change(tables, 'publications', 1, () => ({ wanted: 'gone' })),
    'an edition': ({ memory }) => void (memory.documents[0]!.revision = 2),
    'a signature': ({ tables }) => without(tables, 'review_records', (row) => row.stage === 'final'),
  },
  'Readers always got an answer': { 'one got none': ({ reading }) => void reading.faults.push('/: 502') },
  'Editors met no failure that no kill explains': {
    'one met one': ({ memory }) => void memory.faults.push('publish: 500'),
  },
  'No process ended by itself, or would not end': {
    'one did': ({ surprises }) => void surprises.push('cms ended by itself: 1'),
  },
  'Enough was done, and let through, for all this to mean something': {
    'every publication was refused': ({ memory }) =>
      void memory.operations.set('publish', { done: 0, refused: 30, unknown: 0 }),
    'nearly every upload came to nothing': ({ memory }) =>
      void memory.operations.set('upload 讲义.pdf', { done: 3, refused: 0, unknown: 30 }),
    'nothing was withdrawn': ({ memory }) => void memory.operations.delete('withdraw'),
    'nothing had to be erased': (run) => {
      run.kills = 100
      for (const upload of run.memory.uploads) upload.erased = 'no'
    },
    'there was too little for so many kills': (run) => void (run.kills = 1000),
  },
}

describe('the checks', () => {
  it.each(Object.entries(checks))('pass a run in which all went well: %s', (_, check) => {
    expect(check(evidenceOf(aRun()))).toEqual([])
  })

  it('are each shown what they are there for', () => {
    expect(Object.keys(faults).sort()).toEqual(Object.keys(checks).sort())
  })

  for (const [name, ways] of Object.entries(faults))
    it.each(Object.entries(ways))(`“${name}” notices when %s`, (_, breakIt) => {
      const run = aRun()
      breakIt(run)
      expect(checks[name]?.(evidenceOf(run))).not.toEqual([])
    })
})

describe('what is left behind after a start', () => {
  const store = () => {
    const { stored } = evidenceOf(aRun())
    return (blobs: string[], temporary: string[] = []) => leftBehind(stored, blobs, temporary)
  }

  it('is nothing that the library, a publication or the log refers to', () => {
    expect(store()([...aRun().present])).toEqual([])
  })

  it('is a blob that nothing refers to, a half-written one, a temporary file', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'left-'))
    mkdirSync(path.join(folder, 'blobs/incoming'), { recursive: true })
    writeFileSync(path.join(folder, 'blobs/incoming/half'), 'x')
    const names = blobStore(folder).names()
    rmSync(folder, { recursive: true })
    expect(store()([...names, aHash('nobody')], ['preview-1'])).toEqual([
      'half',
      aHash('nobody'),
      'preview-1',
    ])
  })
})

type Tables = Run['tables']
const outputOf = (log: Run['log'], index: number): Output => log[index]?.output as Output

function change(tables: Tables, table: string, index: number, fields: (row: Row) => Row): void {
  const rows = tables[table] ?? []
  rows[index] = { ...rows[index], ...fields(rows[index] ?? {}) }
}
type Row = Tables[string][number]

function every(tables: Tables, table: string, fields: (row: Row) => Row | false): void {
  tables[table] = (tables[table] ?? []).map((row) => ({ ...row, ...fields(row) }))
}

function without(tables: Tables, table: string, drop: (row: Row) => boolean): void {
  tables[table] = (tables[table] ?? []).filter((row) => !drop(row))
}
