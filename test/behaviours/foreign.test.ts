/** A page of a neighbour under the same domain, open in the browser of somebody who is signed in here. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { publicationOf } from './kept'
import { path, startStage, type Stage } from './stage'

let stage: Stage
let cookie: string
beforeAll(async () => {
  stage = await startStage()
  const email = 'signed-in@qingxi.example'
  const password = 'long-enough-for-a-test'
  await stage.payload.create({
    collection: 'users',
    data: { email, password, name: '管理员', role: 'administrator' },
    overrideAccess: true,
  })
  const signedIn = await stage.anonymous.send('POST', '/api/users/login', { email, password })
  cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? ''
})
afterAll(() => stage.stop())

const neighbour = { origin: 'https://forum.qingxi.example', 'sec-fetch-site': 'same-site' }
const sent = async (url: string, headers: Record<string, string>, body: BodyInit) => {
  const answer = await fetch(`${stage.url}${url}`, { method: 'POST', headers: { cookie, ...headers }, body })
  const { code } = (await answer.json()) as { code?: string }
  return [answer.status, code]
}

it('cannot withdraw, though the browser sends the cookie along', async () => {
  const key = await stage.article()
  await stage.publish(key)
  const withdrawal = '{"reason":"consent"}'
  const plain = { 'content-type': 'text/plain' }
  expect(await sent(path(key, 'withdraw'), { ...neighbour, ...plain }, withdrawal)).toEqual([
    403,
    'foreign_origin',
  ])
  expect(await publicationOf(stage.payload, key)).toMatchObject({ wanted: 'public' })
  expect(await sent(path(key, 'withdraw'), { origin: stage.url, ...plain }, withdrawal)).toEqual([
    200,
    undefined,
  ])
})

it('cannot make itself an account', async () => {
  const account = (email: string) => {
    const form = new FormData()
    const data = { email, password: 'long-enough-for-a-test', name: '外人', role: 'administrator' }
    form.append('_payload', JSON.stringify(data))
    return form
  }
  expect(await sent('/api/users', neighbour, account('stranger@qingxi.example'))).toEqual([
    403,
    'foreign_origin',
  ])
  expect(await sent('/api/users', { origin: stage.url }, account('colleague@qingxi.example'))).toEqual([
    201,
    undefined,
  ])
})

it('does not sign people out of what they read', async () => {
  const answer = await fetch(`${stage.url}/api/users/me`, { headers: { cookie, ...neighbour } })
  expect(await answer.json()).toMatchObject({ user: { role: 'administrator' } })
})
