import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import type { Logger } from 'pino'
import { drain } from '../drain'
import type { Settings } from '../env'
import { createApp } from './app'
import { openBlobs } from './blobs'
import { watchCms } from './cmsState'
import { follow } from './follow'
import { Gatherer } from './gather'
import { answerHot, keepAnswers } from './hot'
import { keepMetrics } from './metrics'
import { openOrigin, OriginUnreachable } from './origin'
import { openProjection } from './projection'

type DeliverySettings = Pick<
  Settings,
  | 'port'
  | 'host'
  | 'publicUrl'
  | 'siteName'
  | 'dataDir'
  | 'blobDir'
  | 'originUrl'
  | 'originToken'
  | 'trustProxy'
>

type Delivery = {
  url: string
  /** Settles when readers can be answered. */
  filled: Promise<void>
  stop: () => Promise<void>
}

/**
 * Starts a delivery node: its projection, the follower that fills it and the server that answers from it.
 * @param patienceMs  how long a page of the log waits for files: withdrawals behind it wait as long
 */
export async function startDelivery(
  settings: DeliverySettings,
  log: Logger,
  patienceMs = 5000,
): Promise<Delivery> {
  const { originUrl, originToken, blobDir, dataDir } = settings
  const blobs = openBlobs(blobDir, path.join(dataDir, 'fetched'))
  await blobs.clearParts()
  const projection = openProjection(path.join(dataDir, 'projection.sqlite'))
  const sweep = () => blobs.sweep((sha256) => projection.showsBlob(sha256))
  if (projection.filled) await sweep()
  const kept = keepAnswers()
  const metrics = keepMetrics()
  const stopping = new AbortController()
  const origin = openOrigin(originUrl, originToken, stopping.signal)
  let noteFilled = (): void => undefined
  const filled = projection.filled
    ? Promise.resolve()
    : new Promise<void>((resolve) => (noteFilled = resolve))
  const onError = (error: unknown) =>
    log.warn(reasonOf(error), '跟不上发布日志，会一直重试 / cannot follow the log; trying again')
  const files = new Gatherer({
    ensure: (sha256) => blobs.ensure(sha256, (hash) => origin.fetchBlob(hash)),
    drop: blobs.drop,
    isShown: (sha256) => projection.showsBlob(sha256),
    signal: stopping.signal,
    onMissing: (sha256, error) =>
      log.warn(
        { sha256, ...reasonOf(error) },
        '公开内容的一个文件还没有到，会一直重试 / a file of what is public has not come; trying again',
      ),
    onArrival: (sha256) => log.info({ sha256 }, '文件到了 / the file has come'),
    // The follower tells when the origin is away, and when it is back.
    onError: (error) => {
      if (!(error instanceof OriginUnreachable)) onError(error)
    },
  })
  // What was still to come when this node was last stopped.
  if (projection.filled) files.follow(projection.shownBlobs())
  const follower = follow({
    projection,
    fetchPage: origin.fetchPage,
    files,
    patienceMs,
    dropBlobs: blobs.drop,
    sweepBlobs: sweep,
    signal: stopping.signal,
    onChange: () => {
      kept.clear()
      if (projection.filled) noteFilled()
    },
    onError,
    onRecovery: () => log.info('又跟上了发布日志 / following the log again'),
    now: Date.now,
  })
  const app = createApp({
    projection,
    kept,
    state: () => follower.state(),
    missingFiles: () => files.missing,
    starting: () => follower.isStarting(),
    cms: watchCms(origin.fetchState, Date.now),
    metrics,
    site: { name: settings.siteName, publicUrl: settings.publicUrl },
    blobs,
    originUrl,
    trustProxy: settings.trustProxy,
    moment: () => ({ now: new Date(), loading: follower.isLoading() }),
    log,
  })
  const server = createServer(
    // A video from a village takes its time, so the limit on a whole request is long; the one on its headers stays short.
    { requestTimeout: 30 * 60_000, headersTimeout: 30_000, keepAliveTimeout: 65_000 },
    answerHot(kept, app, metrics.count),
  )
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(settings.port, settings.host, resolve)
  })
  const { port } = server.address() as AddressInfo
  const end = async () => {
    stopping.abort()
    await drain(server)
    await follower.done
    await files.done
    metrics.stop()
    projection.close()
  }
  let ended: Promise<void> | undefined
  return { url: `http://${settings.host}:${port}`, filled, stop: () => (ended ??= end()) }
}

/** A trouble that has a name needs no stack. */
const reasonOf = (error: unknown): object =>
  error instanceof Error && 'code' in error ? { code: error.code, reason: error.message } : { err: error }
