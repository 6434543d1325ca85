import type { Role } from '../../src/review/vocabulary'
import { password } from './site'

/** Makes the accounts of a small centre over HTTP, as an administrator would. @returns the unit's id */
export async function makePeople(url: string, people: Record<string, Role>): Promise<string> {
  const call = async (path: string, body: unknown, token = '') => {
    const response = await fetch(`${url}/api${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(token && { authorization: `JWT ${token}` }) },
      body: JSON.stringify(body),
    })
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`)
    return (await response.json()) as { token: string; doc: { id: string } }
  }
  const { token } = await call('/users/login', { email: 'admin@qingxi.example', password })
  const { doc } = await call('/units?depth=0', { title: '青溪县新时代文明实践中心', level: 'centre' }, token)
  for (const [login, role] of Object.entries(people)) {
    await call(
      '/users',
      { email: `${login}@qingxi.example`, password, name: login, role, unit: doc.id },
      token,
    )
  }
  return doc.id
}
