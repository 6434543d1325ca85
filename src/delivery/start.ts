import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import type { Logger } from 'pino'
import type { Settings } from '../env'
import { createApp } from './app'
import { ensureBlob } from './blobs'
import { follow } from './follow'
import { answerHot, keepAnswers } from './hot'
import { openOrigin } from './origin'
import { openProjection } from './projection'

type DeliverySettings = Pick<
  Settings,
  'port' | 'host' | 'publicUrl' | 'siteName' | 'dataDir' | 'blobDir' | 'originUrl' | 'originToken'
>

type Delivery = { url: string; stop: () => Promise<void> }

/** Starts a delivery node: its projection, the follower that fills it and the server that answers from it. */
export async function startDelivery(settings: DeliverySettings, log: Logger): Promise<Delivery> {
  const { originUrl, originToken, blobDir } = settings
  const projection = openProjection(path.join(settings.dataDir, 'projection.sqlite'))
  const kept = keepAnswers()
  const stopping = new AbortController()
  const origin = openOrigin(originUrl, originToken, stopping.signal)
  const follower = follow({
    projection,
    fetchPage: origin.fetchPage,
    ensureBlob: (sha256) => ensureBlob(blobDir, sha256, origin.fetchBlob),
    signal: stopping.signal,
    onChange: () => kept.clear(),
    onError: (error) => log.warn({ err: error }, 'could not follow the log'),
    now: Date.now,
  })
  const app = createApp({
    projection,
    kept,
    state: () => follower.state(),
    site: { name: settings.siteName, publicUrl: settings.publicUrl },
    blobDir,
    originUrl,
    now: () => new Date(),
    log,
  })
  const server = createServer(
    // A video from a village takes its time, so the limit on a whole request is long; the one on its headers stays short.
    { requestTimeout: 30 * 60_000, headersTimeout: 30_000, keepAliveTimeout: 65_000 },
    answerHot(kept, app),
  )
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(settings.port, settings.host, resolve)
  })
  const { port } = server.address() as AddressInfo
  return {
    url: `http://${settings.host}:${port}`,
    async stop() {
      stopping.abort()
      await close(server)
      await follower.done
      projection.close()
    },
  }
}

/** Lets running answers end, but not for ever. */
async function close(server: ReturnType<typeof createServer>): Promise<void> {
  const impatient = setTimeout(() => server.closeAllConnections(), 10_000)
  await new Promise((resolve) => server.close(resolve))
  clearTimeout(impatient)
}
