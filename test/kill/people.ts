/** The people of a small county, who work through the front door. */
import type { DocumentKey } from '../../src/content/types'
import type { Role } from '../../src/review/vocabulary'
import { ask, encode, type Answer } from './ask'
import { administrator, type Installation } from './installation'

export type Person = {
  id: string
  send(method: string, at: string, body?: unknown): Promise<Answer>
  upload(at: string, name: string, bytes: Uint8Array, data: object): Promise<Answer>
}

export type County = Awaited<ReturnType<typeof furnish>>

/** The first people and units, while nobody is killed yet. */
export async function furnish({ url }: Installation) {
  const admin = await signIn(url, administrator.email, administrator.password)
  const top = await made(admin, 'units', { title: '青溪县新时代文明实践中心', level: 'centre' })
  const office = await made(admin, 'units', { title: '柳湾镇新时代文明实践所', level: 'office', parent: top })
  const person = async (role: Role, index: number) => {
    const user = { email: `${role}${index}@qingxi.example`, password: 'long-enough-for-a-test' }
    await made(admin, 'users', { ...user, name: `${role} ${index}`, role, unit: top })
    return signIn(url, user.email, user.password)
  }
  const editors = [await person('editor', 1), await person('editor', 2)]
  const reviewers = [await person('reviewer', 1), await person('reviewer', 2), await person('reviewer', 3)]
  for (const id of [top, office]) {
    const key: DocumentKey = { type: 'units', id }
    await step(admin, key, 'submit')
    await step(reviewers[0] as Person, key, 'sign')
    await step(admin, key, 'publish')
  }
  return { editors, reviewers, units: [top, office] }
}

async function step(who: Person, { type, id }: DocumentKey, action: string): Promise<void> {
  const at = `/api/${type}/${id}`
  const { contentHash } = (await who.send('GET', `${at}/review`)).json() as { contentHash: string }
  const answer = await who.send('POST', `${at}/${action}`, { contentHash })
  if (answer.status !== 200) throw new Error(`${action}: ${answer.bytes.toString()}`)
}

async function made(who: Person, type: string, fields: object): Promise<string> {
  const answer = await who.send('POST', `/api/${type}?draft=true&depth=0`, fields)
  if (answer.status !== 201) throw new Error(`${type}: ${answer.bytes.toString()}`)
  return (answer.json() as { doc: { id: string } }).doc.id
}

async function signIn(url: string, email: string, password: string): Promise<Person> {
  const login = await ask(`${url}/api/users/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password }),
  })
  if (login.status !== 200) throw new Error(`${email} cannot sign in: ${login.bytes.toString()}`)
  const { token, user } = login.json() as { token: string; user: { id: string } }
  const authorization = `JWT ${token}`
  return {
    id: user.id,
    send: (method, at, body) =>
      ask(url + at, {
        method,
        headers: { authorization, 'content-type': 'application/json' },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      }),
    upload: async (at, name, bytes, data) => {
      const form = new FormData()
      form.append('file', new Blob([new Uint8Array(bytes)]), name)
      form.append('_payload', JSON.stringify(data))
      const { body, headers } = await encode(form)
      return ask(url + at, { method: 'POST', headers: { ...headers, authorization }, body })
    },
  }
}
