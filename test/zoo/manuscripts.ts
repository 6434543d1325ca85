/** Manuscripts that an editor would not have written. */
import assert from 'node:assert/strict'
import { refused, taken, type Beast } from './beast'
import { contentTypes, svg, text, word, wordXml, zip } from './bytes'
import type { Reply } from './reply'

const manuscript = (
  what: string,
  name: string,
  make: () => Buffer | Promise<Buffer>,
  outcome: Beast['outcome'],
): Beast => ({
  what,
  send: async (zoo) => zoo.manuscript(name, await make()),
  outcome,
})

const complex = refused(400, 'manuscript_too_complex', 'The file is too complex')
const tooLong = refused(400, 'content_invalid', 'The text is too long; split it up')
const broken = refused(400, 'manuscript_broken', 'The file is damaged or incomplete')
const limits = refused(400, 'manuscript_zip_limits', 'The file unpacks to too much data')

/** The text of the article that came of it, as the editor sees it. */
const draftOf = async (
  reply: Reply,
  zoo: Parameters<NonNullable<Extract<Beast['outcome'], { safe: string }>['check']>>[1],
) => {
  const { id } = reply.body as { id: string }
  return (await zoo.send('GET', `/api/articles/${id}?draft=true&depth=0`)).bytes.toString()
}

const paragraphs = (count: number) => '宣讲进村入户。'.repeat(count)
const fiveMegabytes = paragraphs(240_000)
const secret = '<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
const laughs = `<!DOCTYPE w [<!ENTITY a "${'ha'.repeat(100)}">${Array.from({ length: 9 }, (_, i) => `<!ENTITY ${'bcdefghij'[i]} "${`&${'abcdefghi'[i]};`.repeat(10)}">`).join('')}]>`

export const manuscripts: Beast[] = [
  manuscript(
    'A web page with scripts, handlers, frames and javascript: links',
    'a.html',
    () =>
      text(
        '<h1>标题</h1><p onclick="alert(1)">正文<script>alert(2)</script><a href="javascript:alert(3)">链接</a><img src=x onerror="alert(4)"><iframe src="//x"></iframe></p><style>*{}</style>',
      ),
    taken('the words alone come in, and the report counts what was dropped', async (reply, zoo) => {
      const draft = await draftOf(reply, zoo)
      assert.ok(draft.includes('正文'))
      assert.doesNotMatch(draft, /alert|javascript|onerror|iframe/)
    }),
  ),
  manuscript(
    'A web page 100,000 elements deep',
    'a.html',
    () => text(`${'<div>'.repeat(100_000)}正文`),
    complex,
  ),
  manuscript('A web page of 510,000 elements', 'a.html', () => text('<br>'.repeat(510_000)), complex),
  manuscript('5 MB of one paragraph, as text', 'a.txt', () => text(fiveMegabytes), tooLong),
  manuscript(
    '5 MB of one paragraph, as a web page',
    'a.html',
    () => text(`<p>${fiveMegabytes}</p>`),
    tooLong,
  ),
  manuscript(
    '5 MB of one paragraph, as a Word document',
    'a.docx',
    () => word({ 'word/document.xml': wordXml(`<w:p><w:r><w:t>${fiveMegabytes}</w:t></w:r></w:p>`) }),
    limits,
  ),
  manuscript(
    '20 MB of text',
    'a.txt',
    () => Buffer.alloc(20 * 1024 * 1024 + 1, 97),
    refused(413, 'manuscript_too_large', 'larger than 20 MB'),
  ),
  manuscript(
    'A Word document of 30 KB that unpacks to 30 MB',
    'a.docx',
    () => word({ 'word/media/zeros.png': Buffer.alloc(30_000_000) }),
    limits,
  ),
  manuscript(
    'A Word document of 3,000 parts',
    'a.docx',
    () => word(Object.fromEntries(Array.from({ length: 3_000 }, (_, i) => [`x/${i}`, '']))),
    limits,
  ),
  manuscript(
    'A Word document 50,000 tables deep',
    'a.docx',
    () =>
      word({
        'word/document.xml': wordXml(
          '<w:tbl><w:tr><w:tc>'.repeat(50_000) + '</w:tc></w:tr></w:tbl>'.repeat(50_000),
        ),
      }),
    limits,
  ),
  manuscript(
    'A Word document that asks for a file of the server (XXE)',
    'a.docx',
    () => word({ 'word/document.xml': wordXml('<w:p><w:r><w:t>正文&x;</w:t></w:r></w:p>', secret) }),
    broken,
  ),
  manuscript(
    'A Word document of entities in entities (a billion laughs)',
    'a.docx',
    () => word({ 'word/document.xml': wordXml('<w:p><w:r><w:t>&j;</w:t></w:r></w:p>', laughs) }),
    broken,
  ),
  manuscript(
    'A Word document whose paths lead out of it',
    'a.docx',
    () => word({ '../../evil.xml': 'x' }),
    refused(400, 'manuscript_zip_paths', 'The file holds unsafe paths'),
  ),
  manuscript(
    'A Word document with macros',
    'a.docx',
    () => word({ 'word/vbaProject.bin': 'x' }),
    refused(400, 'manuscript_macros', 'contains macros'),
  ),
  manuscript(
    'A Word document cut off half-way',
    'a.docx',
    async () => (await word({})).subarray(0, 300),
    broken,
  ),
  manuscript(
    'A Word document that is not XML',
    'a.docx',
    () => word({ 'word/document.xml': 'not xml' }),
    broken,
  ),
  manuscript(
    'A Word document with a picture that is a script',
    'a.docx',
    () => word({ 'word/media/image1.png': svg() }),
    taken('the words alone come in'),
  ),
  manuscript(
    'A spreadsheet named .docx',
    'a.docx',
    () => zip({ '[Content_Types].xml': contentTypes('', 'spreadsheet'), 'word/document.xml': 'x' }),
    refused(400, 'manuscript_mismatch', 'The file is not what its name says'),
  ),
  manuscript(
    'An old Word file',
    'a.docx',
    () => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]),
    refused(400, 'manuscript_old_word', 'old Word file'),
  ),
  manuscript(
    'A PDF',
    'a.pdf',
    () => text('%PDF-1.7'),
    refused(400, 'manuscript_type', 'Only .docx, .html and .txt'),
  ),
  manuscript(
    'A picture named .txt',
    'a.txt',
    () => Buffer.from('ffd8ffe000104a464946', 'hex'),
    refused(400, 'manuscript_mismatch', 'The file is not what its name says'),
  ),
  manuscript(
    'Text in no known encoding',
    'a.txt',
    () => Buffer.from([0xff, 0xff, 0x80, 0x81, 0xfe, 0xff, 0x00]),
    refused(400, 'manuscript_encoding', 'encoding'),
  ),
  manuscript(
    'Nothing but spaces',
    'a.txt',
    () => text(' \n\u3000\n'),
    refused(400, 'manuscript_empty', 'no text'),
  ),
  manuscript(
    'Text with control and bidi characters',
    'a.txt',
    () => text('标题\n正文\u202E反\u0007向\u200B。'),
    taken('they are removed', async (reply, zoo) =>
      assert.doesNotMatch(await draftOf(reply, zoo), /\u202E|\\u0007|\\u0000/),
    ),
  ),
  {
    what: 'A manuscript for a type that cannot be imported',
    send: (zoo) => zoo.upload('/api/import', 'a.txt', text('正文'), { type: 'users' }),
    outcome: refused(400, 'bad_request', 'not well-formed'),
  },
  {
    what: 'A manuscript for a unit that is not there',
    send: (zoo) => zoo.upload('/api/import', 'a.txt', text('标题\n正文。'), { unit: 'nothing' }),
    outcome: refused(400, 'content_invalid', 'What was chosen no longer exists'),
  },
  {
    what: 'A manuscript from somebody who is not signed in',
    send: (zoo) => zoo.upload('/api/import', 'a.txt', text('正文'), {}, 'nobody'),
    outcome: refused(401, 'not_signed_in', 'Sign in first'),
  },
  {
    what: 'A manuscript from somebody who may not write',
    send: (zoo) => zoo.upload('/api/import', 'a.txt', text('标题\n正文。'), {}, 'lecturer'),
    outcome: refused(403, 'forbidden', 'You may not import manuscripts'),
  },
]
