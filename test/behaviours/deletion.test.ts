/** What can be deleted: drafts that nobody signed and no reader saw. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DocumentKey } from '../../src/content/types'
import { publicationOf, recordsOf } from './kept'
import { must, path, startStage, type Stage } from './stage'

let stage: Stage
beforeAll(async () => {
  stage = await startStage()
})
afterAll(() => stage.stop())

type Refusal = { errors?: { data?: { code?: string }; message: string }[] }

/** `done`, or the code of the refusal: the same for the one document and by a filter, with nothing lost. */
async function deletion(key: DocumentKey): Promise<string | undefined> {
  const before = await kept(key)
  const many = `/api/${key.type}?where[id][equals]=${key.id}`
  const [one, filtered] = [
    await stage.admin.send<Refusal>('DELETE', path(key)),
    await stage.admin.send<Refusal>('DELETE', many),
  ]
  if (one.status === 200) return 'done'
  expect(one.status).toBe(403)
  expect(filtered.body.errors).toHaveLength(1)
  expect(await kept(key)).toEqual(before)
  return one.body.errors?.[0]?.data?.code
}

async function kept(key: DocumentKey) {
  const { docs } = await stage.payload.findVersions({
    collection: key.type,
    where: { parent: { equals: key.id } },
    pagination: false,
    depth: 0,
    overrideAccess: true,
  })
  return {
    versions: docs.map(({ id, version }) => `${id} ${version.title} ${version.stage}`),
    records: await recordsOf(stage.payload, key),
    publication: await publicationOf(stage.payload, key),
  }
}

describe('deleting', () => {
  it('takes a draft, handed in or not', async () => {
    const [draft, recalled] = [await stage.article(), await stage.article()]
    await must(stage.admin, 'submit', recalled)
    await must(stage.admin, 'recall', recalled)
    expect(await deletion(draft)).toBe('done')
    expect(await deletion(recalled)).toBe('done')
    const halfway = await stage.article()
    await must(stage.admin, 'submit', halfway)
    expect(await deletion(halfway)).toBe('done')
  })

  it('leaves what anybody has signed, also when the signature no longer counts', async () => {
    const key = await stage.article()
    await must(stage.admin, 'submit', key)
    await must(stage.signers[0], 'sign', key)
    expect(await deletion(key)).toBe('on_record')
    await must(stage.signers[1], 'return', key, { remark: '请核对姓名' })
    expect(await deletion(key)).toBe('on_record')
  })

  it('leaves what is public, and what has been', async () => {
    const key = await stage.article()
    await stage.publish(key)
    expect(await deletion(key)).toBe('still_public')
    await must(stage.admin, 'withdraw', key, { reason: 'outdated' })
    expect(await deletion(key)).toBe('on_record')
  })
})
