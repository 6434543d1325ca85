import { describe, expect, it } from 'vitest'
import { foldRecords, type Present, type ReviewRecord } from './foldRecords'
import type { RecordedAction, ReviewStage } from './vocabulary'

const stages: ReviewStage[] = ['first', 'second', 'final']
const aRecord = (
  action: RecordedAction,
  by: string,
  contentHash: string | null,
  stage: ReviewStage | null = null,
): ReviewRecord => ({
  action,
  by,
  byName: by,
  at: '2024-03-15T08:00:00.000Z',
  contentHash,
  stage,
  remark: '',
})

const edit = (by: string, text: string | null) => aRecord('edit', by, text)
const submit = (by: string, text: string) => aRecord('submit', by, text)
const sign = (stage: ReviewStage, by: string, text: string) => aRecord('sign', by, text, stage)
const publish = (by: string, text: string) => aRecord('publish', by, text)
const withdraw = (by: string, text: string) => aRecord('withdraw', by, text)
const signedThrice = (text: string) => [
  sign('first', 'chen', text),
  sign('second', 'luo', text),
  sign('final', 'qian', text),
]
const round = (text: string) => [submit('editor', text), ...signedThrice(text)]

const fold = (records: ReviewRecord[], present: Partial<Present> = {}) =>
  foldRecords(records, { stages, creator: 'author', contentHash: 'text', publicHash: null, ...present })
const signersOf = (records: ReviewRecord[], present: Partial<Present> = {}) =>
  fold(records, present).signatures.map(({ stage, by }) => `${stage} ${by}`)
const allThree = ['first chen', 'second luo', 'final qian']

describe('where a document stands', () => {
  it('is a draft until it is submitted', () => {
    expect(fold([]).stage).toBe('draft')
    expect(fold([edit('author', 'text')]).stage).toBe('draft')
  })

  it('waits for each stage in turn, and is sealed by the last', () => {
    const records = round('text')
    expect([1, 2, 3, 4].map((length) => fold(records.slice(0, length)).stage)).toEqual([
      'first',
      'second',
      'final',
      'sealed',
    ])
  })

  it('asks for the stages of its type only', () => {
    const records = [submit('editor', 'text')]
    expect(fold(records, { stages: ['final'] }).stage).toBe('final')
    expect(fold([...records, sign('final', 'qian', 'text')], { stages: ['final'] }).stage).toBe('sealed')
  })

  it('is public while readers see this very text', () => {
    const records = [...round('text'), publish('editor', 'text')]
    expect(fold(records, { publicHash: 'text' }).stage).toBe('public')
    expect(fold(records, { publicHash: 'text', contentHash: 'newer' }).stage).toBe('draft')
  })

  it('is a draft again once withdrawn', () => {
    const records = [...round('text'), publish('editor', 'text'), withdraw('editor', 'text')]
    expect(fold(records)).toMatchObject({ stage: 'draft', signatures: [] })
  })

  it.each(['recall', 'return'] as const)('is a draft again after a %s, without its signatures', (action) => {
    expect(fold([...round('text'), aRecord(action, 'chen', 'text')])).toMatchObject({
      stage: 'draft',
      signatures: [],
    })
  })

  it('cannot be under review while its text is too incomplete to be read as content', () => {
    expect(fold(round('text'), { contentHash: null }).stage).toBe('draft')
    expect(fold([aRecord('submit', 'editor', null)], { contentHash: null }).stage).toBe('draft')
  })
})

describe('signatures', () => {
  it('stay while the text stays the same', () => {
    expect(signersOf(round('text'))).toEqual(allThree)
  })

  it('are void when the text is another', () => {
    expect(fold([...round('text'), edit('editor', 'other')], { contentHash: 'other' })).toMatchObject({
      stage: 'draft',
      signatures: [],
    })
  })

  it('stay void when an edit is undone: somebody has to look again', () => {
    const records = [...round('text'), edit('editor', 'other'), edit('editor', 'text')]
    expect(fold(records)).toMatchObject({ stage: 'draft', signatures: [] })
  })

  it('do not bind a text that changed without an edit of the document, as with the words of a picture', () => {
    expect(fold(round('text'), { contentHash: 'other' })).toMatchObject({ stage: 'draft', signatures: [] })
  })

  it('are collected anew after each submission', () => {
    const records = [...round('text'), aRecord('recall', 'editor', 'text'), submit('editor', 'text')]
    expect(fold(records)).toMatchObject({ stage: 'first', signatures: [] })
  })

  it('of the text before do not seal what changed without an edit of the document', () => {
    const records = [...round('text'), publish('editor', 'text'), submit('editor', 'other')]
    expect(fold(records, { contentHash: 'other', publicHash: 'text' })).toMatchObject({
      stage: 'first',
      signatures: [],
    })
  })

  it('count only when they were given to the present text', () => {
    const records = [submit('editor', 'text'), sign('first', 'chen', 'text'), sign('second', 'luo', 'other')]
    expect(signersOf(records)).toEqual(['first chen'])
    expect(fold(records).stage).toBe('second')
  })

  it('count only after a submission', () => {
    expect(fold(signedThrice('text'))).toMatchObject({ stage: 'draft', signatures: [] })
  })

  it('of the published text stay to be seen after publication', () => {
    const records = [...round('text'), publish('editor', 'text')]
    expect(signersOf(records, { publicHash: 'text' })).toEqual(allThree)
  })

  it('of the published text are still shown when an edit was undone', () => {
    const undone = [edit('editor', 'other'), edit('editor', 'text')]
    const records = [...round('text'), publish('editor', 'text'), ...undone]
    expect(fold(records, { publicHash: 'text' }).stage).toBe('public')
    expect(signersOf(records, { publicHash: 'text' })).toEqual(allThree)
  })

  it('of the round before do not seal the next text', () => {
    const records = [...round('text'), publish('editor', 'text'), edit('editor', 'next')]
    const submitted = [...records, submit('editor', 'next')]
    expect(fold(submitted, { contentHash: 'next', publicHash: 'text' })).toMatchObject({
      stage: 'first',
      signatures: [],
    })
  })

  it('of the round before do not seal the same text once it was withdrawn', () => {
    const records = [...round('text'), publish('editor', 'text'), withdraw('editor', 'text')]
    expect(fold([...records, submit('editor', 'text')])).toMatchObject({ stage: 'first', signatures: [] })
  })
})

describe('authors', () => {
  it('are who created, changed or submitted it, each once', () => {
    const records = [edit('author', 'a'), edit('helper', 'text'), edit('helper', 'b'), submit('editor', 'b')]
    expect(fold(records).authors).toEqual(['author', 'helper', 'editor'])
  })

  it('are not those who signed, returned or recalled it', () => {
    const records = [
      submit('editor', 'text'),
      sign('first', 'chen', 'text'),
      aRecord('return', 'luo', 'text'),
    ]
    expect(fold([...records, aRecord('recall', 'qian', 'text')]).authors).toEqual(['author', 'editor'])
  })

  it('are counted anew after a publication, but for the creator', () => {
    const records = [
      edit('helper', 'text'),
      ...round('text'),
      publish('chief', 'text'),
      edit('other', 'next'),
    ]
    expect(fold(records).authors).toEqual(['author', 'other'])
  })

  it('may be nobody, as for what an installation brought along', () => {
    expect(fold([], { creator: null }).authors).toEqual([])
  })
})
