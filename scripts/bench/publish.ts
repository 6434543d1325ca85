import { createTypesetter } from '../../src/files/typesetter'
import { openCounty, type Sealed } from './county'
import { folder } from './folder'
import { alternate, timed, type Report } from './measure'

// Short rounds: on a busy machine neighbours in time are comparable, and minutes are not.
const rounds = 15
const batch = 20

/** Publications a second, seal checked and every channel compiled, against Payload’s bare saving of the same documents. */
export async function measure(): Promise<Report> {
  const dataDir = folder()
  const county = await openCounty(dataDir)
  const { payload } = county
  const { asPublisher } = await import('../../src/cms/publishing')
  const { blobs } = await import('../../src/cms/blobs')
  const { pressWith } = await import('../../src/cms/publication/press')
  const { bellOf } = await import('../../src/cms/publication/bell')
  const { startRunner, wakeRunner } = await import('../../src/cms/publication/runner')
  const typesetter = createTypesetter({
    worker: 'dist/files/child.js',
    templateDir: 'src/files',
    fontsDir: 'dist/fonts',
  })
  const batches: Sealed[][] = []
  for (let round = 0; round <= rounds; round++) batches.push(await county.sealed(batch))
  const stopRunner = startRunner(payload, pressWith(payload, blobs(), typesetter))
  const bell = bellOf(payload)
  const never = new AbortController().signal
  // By the bell that delivery nodes wait for: asking the database again and again would weigh on our side alone.
  const logged = async (records: number) => {
    for (let rung = 0; rung < records; rung++) await bell.wait(never)
  }
  const first = logged(1)
  wakeRunner(payload)
  await first

  const figures = await alternate(rounds, {
    ours: async (round) => {
      const took = await timed(async () => {
        const articles = batches[round] ?? []
        const all = logged(articles.length)
        for (const article of articles) await county.publish(article)
        wakeRunner(payload)
        await all
      })
      return (batch * 1000) / took
    },
    // With the one permission that makes our own hooks let it pass.
    'payload.update': async (round) => {
      const took = await timed(async () => {
        for (const { id } of batches[round] ?? [])
          await asPublisher(() =>
            payload.update({
              collection: 'articles',
              id,
              data: { _status: 'published' },
              draft: false,
              depth: 0,
              overrideAccess: true,
            }),
          )
      })
      return (batch * 1000) / took
    },
  })
  await stopRunner()
  await typesetter.close()
  await county.close()
  return {
    title: 'Publishing.',
    how: `Sealed articles from the decision to publish until the log holds all of them, compiled for every channel, against Payload’s own \`update\` of the same articles with \`_status: published\`. One at a time, in process, on SQLite; ${batch} articles a round, ${rounds} rounds.`,
    lines: [
      {
        what: 'publications',
        unit: 'per s',
        figures,
        targets: [{ against: 'payload.update', atLeast: 0.4 }],
      },
    ],
  }
}
