import type { Role } from '../../src/review/vocabulary'
import { password } from './site'

/** Makes the accounts of a small centre over HTTP, as an administrator would. @returns the unit's id */
export async function makePeople(url: string, people: Record<string, Role>): Promise<string> {
  const { call } = await signedIn(url, 'admin')
  const { doc } = await call<{ doc: { id: string } }>('POST', '/units?depth=0', {
    title: '青溪县新时代文明实践中心',
    level: 'centre',
  })
  for (const [login, role] of Object.entries(people)) {
    await call('POST', '/users', {
      email: `${login}@qingxi.example`,
      password,
      name: login,
      role,
      unit: doc.id,
    })
  }
  return doc.id
}

/** The REST of the CMS for one of them; an answer that is no success is an error. */
export async function signedIn(url: string, login: string) {
  const json = { 'content-type': 'application/json' }
  const ask = async <T>(path: string, init: RequestInit): Promise<T> => {
    const response = await fetch(`${url}/api${path}`, init)
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`)
    return (await response.json()) as T
  }
  const { token } = await ask<{ token: string }>('/users/login', {
    method: 'POST',
    headers: json,
    body: JSON.stringify({ email: `${login}@qingxi.example`, password }),
  })
  const authorization = `JWT ${token}`
  return {
    call: <T>(method: string, path: string, body?: unknown): Promise<T> =>
      ask<T>(path, { method, headers: { ...json, authorization }, body: body ? JSON.stringify(body) : null }),
    form: <T>(path: string, body: FormData): Promise<T> =>
      ask<T>(path, { method: 'POST', headers: { authorization }, body }),
  }
}

/** Takes a document through all that it needs to be public; a unit needs the final review only. */
export async function publish(url: string, path: string): Promise<void> {
  for (const [who, action] of steps) {
    const { call } = await signedIn(url, who)
    const { stage, contentHash } = await call<{ stage: string; contentHash: string }>(
      'GET',
      `/${path}/review`,
    )
    if (action === 'sign' && stage === 'sealed') continue
    await call('POST', `/${path}/${action}`, { contentHash })
  }
}

const steps = [
  ['admin', 'submit'],
  ['reviewer1', 'sign'],
  ['reviewer2', 'sign'],
  ['reviewer3', 'sign'],
  ['admin', 'publish'],
] as const

export const threeReviewers = { reviewer1: 'reviewer', reviewer2: 'reviewer', reviewer3: 'reviewer' } as const
