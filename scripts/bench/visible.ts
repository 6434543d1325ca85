import { setTimeout as pause } from 'node:timers/promises'
import { openCounty, type Sealed } from './county'
import { signIn } from './delivery'
import { folder } from './folder'
import { quantile, type Report } from './measure'
import { startSite } from './processes'

const idle = 25
const busy = 30
const others = 1000
const atOnce = 8

/** From the editor's click to the reader's page, over HTTP, with both processes running. */
export async function measure(): Promise<Report> {
  const dataDir = folder()
  const county = await openCounty(dataDir)
  const articles = await county.sealed(idle + busy + others)
  await county.close()
  const site = await startSite(dataDir)
  const { publish, untilVisible } = clientOf(site.url, await signIn(site.url))

  const [warm, ...calm] = articles.splice(0, idle)
  if (warm) await untilVisible(warm)
  const atIdle: number[] = []
  for (const article of calm) atIdle.push(await untilVisible(article))

  const samples = articles.splice(0, busy)
  const queue = articles.values()
  let left = others
  const crowd = Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (const article of queue) {
        await publish(article)
        left -= 1
      }
    }),
  )
  const underLoad: number[] = []
  for (const article of samples) {
    if (left < atOnce) break
    underLoad.push(await untilVisible(article))
    await pause(500)
  }
  await crowd
  await site.stop()
  const line = (what: string, ours: number[], atMost: number) => ({
    what,
    unit: 'ms',
    figures: { ours },
    targets: [{ atMost }],
  })
  const spread = (figures: number[]) =>
    `${figures.length} samples, 95th percentile ${Math.round(quantile(figures, 0.95))} ms, longest ${Math.round(Math.max(...figures))} ms`
  return {
    title: 'From “publish” to visible.',
    how: `From sending \`POST /api/articles/{id}/publish\` until \`GET /content/v1/articles/{id}\` answers 200, both through the front door, with the two real processes on SQLite; once on an idle site, once while ${others} other articles are being published, ${atOnce} requests at a time.`,
    lines: [line('idle', atIdle, 1000), line('under load', underLoad, 3000)],
    notes: [`Idle: ${spread(atIdle)}.`, `Under load: ${spread(underLoad)}.`],
  }
}

function clientOf(url: string, token: string) {
  const headers = { authorization: `JWT ${token}`, 'content-type': 'application/json' }
  const publish = async ({ id, contentHash }: Sealed): Promise<void> => {
    const body = JSON.stringify({ contentHash })
    const response = await fetch(`${url}/api/articles/${id}/publish`, { method: 'POST', headers, body })
    const answer = await response.text()
    if (response.status !== 200) throw new Error(`${response.status} ${answer}`)
  }
  return {
    publish,
    untilVisible: async (article: Sealed): Promise<number> => {
      const began = performance.now()
      const published = publish(article)
      for (;;) {
        const response = await fetch(`${url}/content/v1/articles/${article.id}`)
        await response.arrayBuffer()
        if (response.status === 200) break
        await pause(5)
      }
      const took = performance.now() - began
      await published
      return took
    },
  }
}
