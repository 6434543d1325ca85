/**
 * `npm run rehearse -- FOLDER --masthead … --issue …`: the whole main job on a running server, over HTTP only. Imports every
 * manuscript of a folder, has each signed by three people and published, composes the bulletin, publishes it, then
 * withdraws one article and watches everything follow. Needs the sample accounts; `SAMPLE_PASSWORD` is their password.
 */
import { mkdir, readdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { openServer } from './rehearsal/server'
import { carry } from './rehearsal/carry'
import { eventually } from './rehearsal/eventually'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    url: { type: 'string', default: `http://127.0.0.1:${process.env.PORT ?? 3000}` },
    out: { type: 'string', default: 'data/rehearsal' },
    masthead: { type: 'string', default: '文明实践' },
    series: { type: 'string', default: '' },
    issue: { type: 'string', default: '1' },
    office: { type: 'string', default: '新时代文明实践中心办公室' },
    date: { type: 'string', default: '2026-06-16' },
    theme: { type: 'string', default: '' },
    keep: { type: 'boolean', default: false },
  },
})
const folder = positionals[0]
const password = process.env.SAMPLE_PASSWORD
if (!folder || !password) {
  console.error(
    '用法 / Usage: SAMPLE_PASSWORD=… npm run rehearse -- FOLDER [--masthead …] [--issue …] [--keep]',
  )
  process.exit(2)
}

const server = openServer(values.url)
const editor = await server.signIn('editor', password)
const reviewers = await Promise.all(
  ['reviewer1', 'reviewer2', 'reviewer3'].map((login) => server.signIn(login, password)),
)
await mkdir(values.out, { recursive: true })
const before = await server.lastSequence()

console.log('一、导入、三审、发布 / Import, three signatures, publication')
const names = (await readdir(folder)).filter((name) => /\.(docx|html?|txt)$/i.test(name)).sort()
const articles: { id: string; url: string; title: string }[] = []
for (const name of names) {
  const { id, report } = await editor.importFile(path.join(folder, name))
  await editor.describePictures('articles', id)
  const published = await carry(editor, reviewers, 'articles', id)
  articles.push({ id, ...published })
  console.log(`  ${name} → ${published.title}\n    ${values.url}${published.url}  （${report}）`)
}

console.log('二、编简报、三审、发布 / The bulletin')
const bulletinId = await editor.create('bulletins', {
  title: `${values.masthead}${values.series}第${values.issue}期`,
  masthead: values.masthead,
  series: values.series,
  issue: Number(values.issue),
  office: values.office,
  issuedOn: values.date,
  theme: values.theme,
  sections: [{ articles: articles.map(({ id }) => ({ article: id })) }],
})
const bulletin = await carry(editor, reviewers, 'bulletins', bulletinId)
const slug = decodeURIComponent(bulletin.url.split('/').at(-1) ?? '')
const pdfPath = `/files/bulletins/${encodeURIComponent(slug)}.pdf`
const pdf = await eventually('简报 PDF / the bulletin’s PDF', () => server.bytes(pdfPath))
await writeFile(path.join(values.out, 'bulletin.pdf'), pdf)
console.log(`  ${values.url}${bulletin.url}\n  ${values.url}${pdfPath}  ${pdf.length} bytes`)

console.log('三、各渠道 / Every channel')
for (const { id } of articles) {
  for (const channel of ['web', 'miniprogram', 'text'] as const) {
    const entry = await eventually(`${channel} ${id}`, () => server.entry('articles', id, channel))
    await writeFile(path.join(values.out, `${id}.${channel}.json`), JSON.stringify(entry, null, 2))
  }
}
console.log(`  ${articles.length} 篇 × 3 渠道写入 ${values.out}`)

const [withdrawn] = articles
if (withdrawn && !values.keep) {
  console.log(`四、撤下《${withdrawn.title}》/ Withdrawing one article`)
  const began = Date.now()
  await editor.withdraw('articles', withdrawn.id, 'error')
  await eventually('网页和接口 410 / page and API gone', () =>
    server.isGone('articles', withdrawn.id, withdrawn.url),
  )
  const changed = await eventually('简报 PDF 更新 / the bulletin follows', async () => {
    const now = await server.bytes(pdfPath)
    return now && !now.equals(pdf) ? now : undefined
  })
  await writeFile(path.join(values.out, 'bulletin-after.pdf'), changed)
  const shows = await server.entry('bulletins', bulletinId, 'text')
  if (JSON.stringify(shows).includes(withdrawn.title))
    throw new Error('the bulletin still shows the withdrawn article')
  console.log(
    `  ${((Date.now() - began) / 1000).toFixed(1)} 秒后网页、接口、简报全部更新 / s until everything had followed`,
  )
}

console.log('五、变更流 / The change log')
for (const { sequence, op, type, slug: name } of await server.changesSince(before))
  console.log(`  ${sequence} ${op} ${type}/${name}`)
