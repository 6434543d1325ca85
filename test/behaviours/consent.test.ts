/** Consent records of named persons: who sees them, and until when they hold. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { toLexical } from '../../src/content/toLexical'
import type { DocumentKey } from '../../src/content/types'
import type { Client } from '../cms'
import { paragraph } from '../factories'
import { publicationOf } from './kept'
import { created, path, startStage, type Stage } from './stage'

let stage: Stage
beforeAll(async () => {
  stage = await startStage()
})
afterAll(() => stage.stop())

const scope = '姓名与照片，仅限青溪县'
const aModel = (who: Client, consent: object = {}): Promise<DocumentKey> =>
  created(who, 'typical-models', {
    title: '好邻居',
    kind: 'good-neighbour',
    level: 'county',
    unit: stage.units.own,
    body: toLexical([paragraph('二十年照顾邻家老人。')]),
    consent: { givenOn: '2024-02-20T00:00:00.000Z', scope, ...consent },
  })

describe('a consent record', () => {
  const shows = async (who: Client, url: string): Promise<boolean> =>
    JSON.stringify((await who.get(url)).body).includes(scope)

  it('of a public text is for its reviewers and editors, and for who brought it', async () => {
    const keeper = await stage.signIn('contributor', stage.units.own)
    const key = await aModel(keeper)
    await stage.publish(key)
    const people: [boolean, Client][] = [
      [true, stage.admin],
      [true, keeper],
      [true, stage.signers[0]],
      [true, await stage.signIn('chief-editor', stage.units.above)],
      [true, await stage.signIn('editor', stage.units.own)],
      [false, await stage.signIn('contributor', stage.units.own)],
      [false, await stage.signIn('editor', stage.units.sibling)],
      [false, await stage.signIn('editor')],
      [false, await stage.signIn('lecturer', stage.units.own)],
    ]
    for (const [expected, who] of people) {
      const found = [path(key), `${path(key)}?draft=true`, `/api/typical-models?where[id][equals]=${key.id}`]
      for (const url of found) expect(await shows(who, url)).toBe(expected)
      expect((await who.get(path(key))).status).toBe(200)
      if (expected) continue
      expect(await shows(who, `${path(key)}?select[consent]=true`)).toBe(false)
      for (const query of ['', '?select[version][consent]=true'])
        expect(await shows(who, `/api/typical-models/versions${query}`)).toBe(false)
    }
  })

  it('is in the versions that reviewers compare', async () => {
    const key = await aModel(stage.admin)
    const versions = `/api/typical-models/versions?where[parent][equals]=${key.id}`
    expect(await shows(stage.signers[0], versions)).toBe(true)
    const keeper = await stage.signIn('contributor', stage.units.own)
    for (const query of ['', '&select[version][consent]=true'])
      expect(await shows(keeper, versions + query)).toBe(false)
  })

  it('is not guessed by filters', async () => {
    const editor = await stage.signIn('editor', stage.units.sibling)
    const guess = '/api/typical-models?where[consent.scope][equals]='
    expect(
      (await editor.get<{ docs?: unknown[] }>(`${guess}${encodeURIComponent(scope)}`)).body.docs,
    ).toBeUndefined()
  })

  it('does not go along when another office copies a public text', async () => {
    const key = await aModel(stage.admin)
    await stage.publish(key)
    const editor = await stage.signIn('editor', stage.units.sibling)
    const copy = await editor.send<{ doc?: object }>('POST', `/api/typical-models/${key.id}/duplicate`, {
      unit: stage.units.sibling,
    })
    expect(copy.status).toBe(200)
    expect(JSON.stringify(copy.body)).not.toContain(scope)
  })

  it('is part of what was sealed, whoever publishes it', async () => {
    const key = await aModel(stage.admin)
    await stage.publish(key, await stage.signIn('editor', stage.units.own))
    expect(await publicationOf(stage.payload, key)).toMatchObject({ snapshot: { consent: { scope } } })
  })
})
