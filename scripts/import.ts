/** `npm run import -- FILE…`: editors' files become drafts on a running server, signed in as an editor. */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { z } from 'zod'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { url: { type: 'string' }, email: { type: 'string' }, password: { type: 'string' } },
})
const url = values.url ?? process.env.PUBLIC_URL ?? `http://127.0.0.1:${process.env.PORT ?? 3000}`
const email = values.email ?? process.env.EDITOR_EMAIL
const password = values.password ?? process.env.EDITOR_PASSWORD

if (positionals.length === 0 || !email || !password) {
  console.error(
    '用法 / Usage: npm run import -- --email EDITOR --password PASSWORD FILE…\n' +
      '也可以用环境变量 EDITOR_EMAIL、EDITOR_PASSWORD / or set EDITOR_EMAIL and EDITOR_PASSWORD',
  )
  process.exit(2)
}

const count = z.object({ what: z.object({ zh: z.string() }), count: z.number() })
const imported = z.object({
  type: z.string(),
  id: z.string(),
  sameTitle: z.object({ id: z.string() }).nullable(),
  report: z.object({
    kept: z.array(count),
    dropped: z.array(count),
    warnings: z.array(z.object({ zh: z.string() })),
  }),
})

const token = await signIn(email, password)
for (const file of positionals) await send(file)

async function signIn(email: string, password: string): Promise<string> {
  const response = await fetch(`${url}/api/users/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password }),
  })
  if (!response.ok) {
    console.error(`登录失败 / Could not sign in to ${url} (${response.status})`)
    process.exit(1)
  }
  return z.object({ token: z.string() }).parse(await response.json()).token
}

async function send(file: string): Promise<void> {
  const form = new FormData()
  form.append('file', new Blob([await readFile(file)]), path.basename(file))
  form.append('_payload', JSON.stringify({ type: 'articles' }))
  const response = await fetch(`${url}/api/import`, {
    method: 'POST',
    headers: { authorization: `JWT ${token}` },
    body: form,
  })
  const body: unknown = await response.json()
  if (response.status !== 201) {
    const { detail } = z.object({ detail: z.string() }).parse(body)
    console.error(`✗ ${file}: ${detail}`)
    process.exitCode = 1
    return
  }
  const { type, id, sameTitle, report } = imported.parse(body)
  console.log(`✓ ${file} → ${url}/admin/collections/${type}/${id}`)
  for (const { what, count: n } of report.kept) console.log(`    保留 ${what.zh} × ${n}`)
  for (const { what, count: n } of report.dropped) console.log(`    去掉 ${what.zh} × ${n}`)
  if (sameTitle) {
    console.log(
      `    注意 已有同名的一篇，是否重复导入 / Another has this title: ${url}/admin/collections/${type}/${sameTitle.id}`,
    )
  }
  for (const warning of report.warnings) console.log(`    注意 ${warning.zh}`)
}
