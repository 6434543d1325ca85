import { flattenAllFields, type CollectionBeforeOperationHook, type Field } from 'payload'
import { describe, expect, it } from 'vitest'
import { cleanTexts } from './cleanTexts'

const fields: Field[] = [
  { name: 'title', type: 'text' },
  { name: 'summary', type: 'textarea' },
  { name: 'topics', type: 'text', hasMany: true },
  { name: 'contact', type: 'group', fields: [{ name: 'name', type: 'text' }] },
  {
    name: 'chapters',
    type: 'array',
    fields: [
      { name: 'heading', type: 'text' },
      { name: 'count', type: 'number' },
    ],
  },
  { name: 'report', type: 'json' },
]

async function cleaned(data: object, operation = 'create'): Promise<object> {
  const collection = { flattenedFields: flattenAllFields({ fields }) }
  const given = { args: { data }, collection, operation } as unknown
  const args: unknown = await cleanTexts(given as Parameters<CollectionBeforeOperationHook>[0])
  return (args as { data: object }).data
}

describe('cleanTexts', () => {
  it('takes NUL and other control characters out of plain texts', async () => {
    expect(await cleaned({ title: '喜\0事\u0001简\u001b办\u007f\u009f' })).toEqual({ title: '喜事简办' })
  })

  it('keeps tabs, and line breaks as line feeds', async () => {
    expect(await cleaned({ summary: '一\t二\r\n三\r四\v五\f六\u0085七\n八' })).toEqual({
      summary: '一\t二\n三\n四\n五\n六\n七\n八',
    })
  })

  it('reaches lists of words, groups and rows', async () => {
    const dirty = {
      topics: ['\0甲', '乙'],
      contact: { name: '值\0班' },
      chapters: [{ heading: '章\0', count: 2 }],
    }
    const clean = { topics: ['甲', '乙'], contact: { name: '值班' }, chapters: [{ heading: '章', count: 2 }] }
    expect(await cleaned(dirty, 'update')).toEqual(clean)
  })

  it('leaves everything else as it is: other fields, unknown ones, nothing at all', async () => {
    const data = { title: null, report: { said: 'a\0b' }, other: 'a\0b', contact: null, chapters: [null, 7] }
    expect(await cleaned(data)).toEqual(data)
    expect(await cleaned({})).toEqual({})
  })

  it('adds nothing that was not given', async () => {
    expect(Object.keys(await cleaned({ summary: '' }))).toEqual(['summary'])
  })
})
