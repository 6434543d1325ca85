/** A delivery node that follows a real CMS. */
import path from 'node:path'
import { pino } from 'pino'
import type { DocumentKey } from '../../src/content/types'
import { keyText } from '../../src/content/types'
import { startDelivery } from '../../src/delivery/start'

/** Starts one on a folder, which may know another log already, and waits until it holds the given step. */
export async function follow(
  originUrl: string,
  dataDir: string,
  sequence: number,
  log = pino({ level: 'silent' }),
) {
  const delivery = await startDelivery(
    {
      port: 0,
      host: '127.0.0.1',
      publicUrl: 'http://qingxi.example',
      siteName: '青溪县新时代文明实践',
      trustProxy: ['loopback'],
      dataDir,
      blobDir: path.join(dataDir, 'blobs'),
      originUrl,
      originToken: 'a-token-for-tests-only',
    },
    log,
  )
  const held = async () => {
    const { projection } = (await (await fetch(`${delivery.url}/readyz`)).json()) as {
      projection: { sequence: number; head: number }
    }
    return projection.sequence === sequence && projection.head === sequence
  }
  while (!(await held())) await new Promise((resolve) => setTimeout(resolve, 50))
  const ask = (key: DocumentKey) => fetch(`${delivery.url}/content/v1/${keyText(key)}`)
  return {
    ...delivery,
    status: async (key: DocumentKey) => (await ask(key)).status,
    text: async (key: DocumentKey) => (await ask(key)).text(),
  }
}
