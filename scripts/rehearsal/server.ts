import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'

const review = z.object({
  stage: z.string(),
  contentHash: z.string().nullable(),
  problems: z.array(z.object({ message: z.object({ zh: z.string() }) })),
  public: z.object({ now: z.boolean(), url: z.string().nullable(), failure: z.string().nullable() }),
})
export type Review = z.infer<typeof review>

const imported = z.object({
  id: z.string(),
  report: z.object({
    kept: z.array(z.object({ what: z.object({ zh: z.string() }), count: z.number() })),
    dropped: z.array(z.object({ what: z.object({ zh: z.string() }), count: z.number() })),
  }),
})
const change = z.object({ sequence: z.number(), op: z.string(), type: z.string(), slug: z.string() })
const page = z.object({ changes: z.array(change), next: z.number(), more: z.boolean() })

export type Person = ReturnType<typeof person>

/** A running server, seen from outside. */
export function openServer(url: string) {
  const changesSince = async (since: number) => {
    const all: z.infer<typeof change>[] = []
    for (let at = since, more = true; more;) {
      const found = page.parse(
        await json(await fetch(`${url}/content/v1/changes?since=${at}&limit=100&entries=false`)),
      )
      all.push(...found.changes)
      at = found.next
      more = found.more
    }
    return all
  }
  return {
    changesSince,
    lastSequence: async () => (await changesSince(0)).at(-1)?.sequence ?? 0,
    signIn: async (login: string, password: string) => {
      const response = await fetch(`${url}/api/users/login`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ email: `${login}@qingxi.example`, password }),
      })
      const { token } = z.object({ token: z.string() }).parse(await json(response))
      return person(url, token)
    },
    bytes: async (at: string) => {
      const response = await fetch(url + at)
      return response.ok ? Buffer.from(await response.arrayBuffer()) : undefined
    },
    entry: async (type: string, id: string, channel: string) => {
      const response = await fetch(`${url}/content/v1/${type}/${id}?channel=${channel}`)
      return response.ok ? ((await response.json()) as object) : undefined
    },
    isGone: async (type: string, id: string, at: string) => {
      const answers = await Promise.all([fetch(`${url}/content/v1/${type}/${id}`), fetch(url + at)])
      return answers.every(({ status }) => status === 410)
    },
  }
}

function person(url: string, token: string) {
  const authorization = `JWT ${token}`
  const send = async (method: string, at: string, body?: unknown) =>
    json(
      await fetch(`${url}/api${at}`, {
        method,
        headers: { authorization, 'content-type': 'application/json' },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      }),
    )
  const readReview = async (type: string, id: string) =>
    review.parse(await send('GET', `/${type}/${id}/review`))
  const readDraft = async (type: string, id: string) =>
    z.looseObject({ title: z.string() }).parse(await send('GET', `/${type}/${id}?draft=true&depth=0`))
  return {
    step: async (type: string, id: string, action: string): Promise<Review> => {
      const { contentHash, problems } = await readReview(type, id)
      if (!contentHash) throw new Error(problems.map(({ message }) => message.zh).join(' '))
      return review.parse(await send('POST', `/${type}/${id}/${action}`, { contentHash }))
    },
    withdraw: (type: string, id: string, reason: string) =>
      send('POST', `/${type}/${id}/withdraw`, { reason }),
    titleOf: async (type: string, id: string) => (await readDraft(type, id)).title,
    create: async (type: string, data: object) => {
      const created = z.object({ doc: z.object({ id: z.string() }) })
      return created.parse(await send('POST', `/${type}?draft=true&depth=0`, data)).doc.id
    },
    importFile: async (file: string) => {
      const form = new FormData()
      form.append('file', new Blob([await readFile(file)]), path.basename(file))
      const response = await fetch(`${url}/api/import`, {
        method: 'POST',
        headers: { authorization },
        body: form,
      })
      const { id, report } = imported.parse(await json(response))
      const kept = report.kept.map(({ what, count }) => `${what.zh}${count}`).join('、')
      const dropped = report.dropped.map(({ what, count }) => `${what.zh}${count}`).join('、')
      return { id, report: `保留 ${kept}${dropped && `；去掉 ${dropped}`}` }
    },
    /** Pictures need words before publication: here their caption, or what a person would see that they are. */
    describePictures: async (type: string, id: string) => {
      const ids = [...JSON.stringify(await readDraft(type, id)).matchAll(/"image":"([a-z0-9]+)"/g)].map(
        ([, one]) => one,
      )
      for (const [i, image] of ids.entries()) {
        const { alt } = z
          .object({ alt: z.string().nullish() })
          .parse(await send('GET', `/images/${image}?depth=0`))
        if (!alt) await send('PATCH', `/images/${image}`, { alt: `稿件第 ${i + 1} 张图片` })
      }
    },
  }
}

async function json(response: Response): Promise<unknown> {
  const body: unknown = await response.json()
  if (!response.ok)
    throw new Error(`${response.status} ${response.url}: ${JSON.stringify(body).slice(0, 500)}`)
  return body
}
