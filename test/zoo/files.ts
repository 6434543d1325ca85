/** Documents, archives and recordings that lie. */
import assert from 'node:assert/strict'
import { refused, taken, type Beast } from './beast'
import { contentTypes, crowdedZip, pdf, statingSize, svg, text, word, zip } from './bytes'
import { docOf } from './pictures'

const file = (
  what: string,
  name: string,
  make: () => Buffer | Promise<Buffer>,
  outcome: Beast['outcome'],
): Beast => ({
  what,
  send: async (zoo) => zoo.file(name, await make()),
  outcome,
})

const mismatch = refused(400, 'media_mismatch', 'The contents are not what the extension says')
const macros = refused(400, 'media_macros', 'The file holds macros')

export const files: Beast[] = [
  file(
    'A PDF with an archive behind it',
    'a.pdf',
    async () => Buffer.concat([pdf(), await zip({ 'a.txt': '一' })]),
    taken('a PDF, served as nothing else, and as a download that runs nothing', async (reply, zoo) => {
      const { filename } = docOf(reply)
      const served = await zoo.send('GET', `/api/files/file/${encodeURIComponent(filename)}`)
      assert.equal(served.headers.get('content-type'), 'application/pdf')
      assert.equal(served.headers.get('x-content-type-options'), 'nosniff')
      assert.ok(served.headers.get('content-security-policy')?.includes('sandbox'))
    }),
  ),
  file(
    'The same, named .zip',
    'a.zip',
    async () => Buffer.concat([pdf(), await zip({ 'a.txt': '一' })]),
    mismatch,
  ),
  file(
    'An archive that is also a PDF, named .pdf',
    'a.pdf',
    async () => Buffer.concat([await zip({ 'a.txt': '一' }), pdf()]),
    mismatch,
  ),
  file('A web page named .txt', 'a.txt', () => text('<html><script>alert(1)</script></html>'), mismatch),
  file('An SVG named .txt', 'a.txt', svg, mismatch),
  file('A script named .csv', 'a.csv', () => text('#!/bin/sh\nrm -rf /\n'), mismatch),
  file(
    'A web page',
    'a.html',
    () => text('<html></html>'),
    refused(400, 'media_type_refused', 'This kind of file cannot be uploaded'),
  ),
  file(
    'A program',
    'a.exe',
    () => text('MZ'),
    refused(400, 'media_type_refused', 'This kind of file cannot be uploaded'),
  ),
  file('A program named .pdf', 'a.pdf', () => text('MZ\u0090\u0000'), mismatch),
  file('A Word document with macros, named .docm', 'a.docm', () => word({}), macros),
  file(
    'A Word document with macros, named .docx',
    'a.docx',
    () => word({ 'word/vbaProject.bin': 'x' }),
    macros,
  ),
  file(
    'A Word document whose list of contents names macros',
    'a.docx',
    () =>
      word({
        '[Content_Types].xml': contentTypes('<Override ContentType="application/vnd.ms-office.vbaProject"/>'),
      }),
    macros,
  ),
  file(
    'A spreadsheet with sheets of macros',
    'a.xlsx',
    () => zip({ 'xl/macrosheets/sheet1.xml': '<x/>' }),
    macros,
  ),
  file(
    'A spreadsheet named .docx',
    'a.docx',
    () => zip({ '[Content_Types].xml': contentTypes('', 'spreadsheet') }),
    mismatch,
  ),
  file(
    'An archive with a program in it',
    'a.zip',
    () => zip({ 'setup.exe': 'MZ' }),
    refused(400, 'media_programs', 'The archive holds a program or script (.exe)'),
  ),
  file(
    'An archive whose paths lead out of it',
    'a.zip',
    () => zip({ '../../../etc/cron.d/x': 'x' }),
    taken('kept unopened', () => undefined),
  ),
  file(
    'An archive of 30 KB that unpacks to 30 MB',
    'a.zip',
    () => zip({ 'zeros.txt': Buffer.alloc(30_000_000) }),
    taken('kept unopened'),
  ),
  file(
    'A Word document of 30 KB that unpacks to 30 MB',
    'a.docx',
    () => word({ 'word/media/zeros.png': Buffer.alloc(30_000_000) }),
    taken('kept; what makes a preview of it has limits of memory and time'),
  ),
  file(
    'A Word document that unpacks to 300 MB',
    'a.docx',
    async () => statingSize(await word({ 'word/media/zeros.png': Buffer.alloc(1_000) }), 300_000_000),
    refused(400, 'media_unpacks_too_large', 'The file unpacks to too much'),
  ),
  file(
    'An archive that unpacks to 300 MB',
    'a.zip',
    async () => statingSize(await zip({ 'zeros.txt': Buffer.alloc(1_000) }), 300_000_000),
    refused(400, 'media_unpacks_too_large', 'The file unpacks to too much'),
  ),
  file(
    'A Word document whose list of contents unpacks to 10 MB',
    'a.docx',
    () => zip({ '[Content_Types].xml': Buffer.alloc(10_000_000, 32) }),
    refused(400, 'media_broken', 'The file is damaged or incomplete'),
  ),
  file(
    'An archive that names 25,000 files',
    'a.zip',
    () => crowdedZip(25_000),
    refused(400, 'media_broken', 'The file is damaged or incomplete'),
  ),
  file(
    'An archive cut off half-way',
    'a.zip',
    async () => (await zip({ 'a.txt': '一'.repeat(1000) })).subarray(0, 60),
    refused(400, 'media_broken', 'The file is damaged or incomplete'),
  ),
  file(
    'A picture among the files',
    'a.png',
    () => Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
    refused(400, 'is_an_image', 'Pictures belong'),
  ),
  file('A recording that is none', 'a.mp3', () => text('not a sound'), mismatch),
  file(
    'A file without a name',
    '',
    () => text('x'),
    refused(400, 'media_type_refused', 'This kind of file cannot be uploaded'),
  ),
  file(
    'A file whose name has 1,000 dots',
    `${'.'.repeat(1_000)}txt`,
    () => text('宣讲提纲'),
    refused(400, 'media_type_refused', 'This kind of file cannot be uploaded'),
  ),
]
