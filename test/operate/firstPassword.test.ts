/** A generated password is known to the owner of the installation, and to no log. */
import { existsSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest'
import { createAccounts } from '../../sample/load/accounts'
import { createFirstAdministrator } from '../../src/cms/firstAccounts'
import { firstPasswordFile } from '../../src/cms/firstPasswords'
import { readSettings } from '../../src/env'
import { startCms, type Cms } from '../cms'

let cms: Cms
let file = ''
const said: string[] = []
beforeAll(async () => {
  cms = await startCms()
  file = path.join(cms.dataDir, 'first-password.txt')
})
afterEach(() => void vi.restoreAllMocks())
afterAll(() => cms.stop())

const listen = () => vi.spyOn(console, 'log').mockImplementation((line: string) => void said.push(line))
const kept = (): Map<string, string> =>
  new Map(
    readFileSync(file, 'utf8')
      .trim()
      .split('\n')
      .map((line) => line.split('\t') as [string, string]),
  )
const signIn = async (email: string, password: string) => {
  const { body } = await cms.anonymous.send<{ token?: string; user?: { id: string } }>(
    'POST',
    '/api/users/login',
    { email, password },
  )
  return body
}
const admin = 'admin@qingxi.example'

it('of the first administrator is in a file of their own, and only its path is said', async () => {
  listen()
  expect(await createFirstAdministrator(cms.payload, readSettings())).toBe(true)
  const password = kept().get(admin) ?? ''
  expect((await signIn(admin, password)).token).toBeTruthy()
  expect(statSync(file).mode & 0o777).toBe(0o600)
  expect(firstPasswordFile(cms.dataDir)).toBe(file)
  expect(said.join()).toContain(file)
  expect(said.join()).not.toContain(password)
})

it('of the sample accounts joins it', async () => {
  listen()
  const { id } = await cms.payload.create({
    collection: 'units',
    data: { title: '青溪县新时代文明实践中心', level: 'centre', slug: 'qingxi' } as never,
    draft: true,
    overrideAccess: true,
  })
  const units = { centre: String(id), station: String(id) }
  await createAccounts(cms.payload, units, undefined)
  const password = kept().get('editor@qingxi.example') ?? ''
  expect((await signIn('editor@qingxi.example', password)).token).toBeTruthy()
  expect([...kept().keys()]).toContain(admin)
  expect(kept().size).toBe(8)
  expect(said.join()).not.toContain(password)
  // Those who are there keep theirs.
  await createAccounts(cms.payload, units, undefined)
  expect(kept().get('editor@qingxi.example')).toBe(password)
})

it('is forgotten there when it is changed, and the file with the last', async () => {
  const change = async (email: string, fields: object) => {
    const { token, user } = await signIn(email, kept().get(email) ?? '')
    const headers = { authorization: `JWT ${token}` }
    return cms.anonymous.send('PATCH', `/api/users/${user?.id}`, fields, headers)
  }
  expect((await change(admin, { name: '某人' })).status).toBe(200)
  expect(kept().has(admin)).toBe(true)
  const others = [...kept().keys()].filter((email) => email !== admin)
  for (const email of others.slice(0, 2)) {
    expect((await change(email, { password: 'a-password-of-my-own' })).status).toBe(200)
    expect(kept().has(email)).toBe(false)
  }
  await cms.payload.delete({ collection: 'users', where: { email: { in: others.slice(2) } } })
  expect([...kept().keys()]).toEqual([admin])
  expect((await change(admin, { password: 'a-password-of-my-own' })).status).toBe(200)
  expect(existsSync(file)).toBe(false)
})

it('is in no file where it was given', async () => {
  listen()
  await cms.payload.delete({ collection: 'users', where: { email: { exists: true } } })
  await createFirstAdministrator(cms.payload, { ...readSettings(), adminPassword: 'given-by-the-operator' })
  expect(existsSync(file)).toBe(false)
})
