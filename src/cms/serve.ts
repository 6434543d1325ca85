import config from '@payload-config'
import next from 'next'
import { once } from 'node:events'
import { createServer } from 'node:http'
import path from 'node:path'
import { getPayload } from 'payload'
import { sampleOf } from '../../sample'
import { proofsOf } from '../site'
import { loadSample } from '../../sample/load/load'
import { clearWorkspace } from '../../media/preview/makePreview'
import { findTools } from '../../media/preview/tools'
import { createTypesetter } from '../files/typesetter'
import type { Settings } from '../env'
import { blobs } from './blobs'
import { door } from './door/door'
import { createFirstAdministrator } from './firstAccounts'
import { firstPasswordFile } from './firstPasswords'
import { inRequest } from './logger'
import { expireConsents } from './review/expireConsents'
import { showProofsWith } from './proof/pages'
import { recompileAfterUpgrade } from './publication/recompile'
import { pressWith } from './publication/press'
import { startRunner } from './publication/runner'
import { sweepBlobs } from './sweepBlobs'
import { startPreviews } from './preview/runner'
import { stopCms } from './stop'

/** Starts Payload, its runner and Next, and answers on the CMS's port until the process is told to stop. */
export async function serve(settings: Settings): Promise<void> {
  const root = process.cwd()
  const payload = await getPayload({ config })
  const typesetter = createTypesetter({
    worker: path.join(root, 'dist/files/child.js'),
    templateDir: path.join(root, 'src/files'),
    fontsDir: path.join(root, 'dist/fonts'),
    extraFontsDir: settings.fontsDir,
  })
  const workspace = path.join(settings.dataDir, 'previewing')
  await Promise.all([blobs().clearIncoming(), clearWorkspace(workspace)])
  const first = await createFirstAdministrator(payload, settings)
  await recompileAfterUpgrade(payload)
  showProofsWith(payload, proofsOf({ name: settings.siteName, publicUrl: settings.publicUrl }))
  const stopRunner = startRunner(payload, pressWith(payload, blobs(), typesetter))

  const stopExpiring = expireConsents(payload)
  const stopPreviews = startPreviews(payload, {
    blobs: blobs(),
    maker: {
      worker: path.join(root, 'dist/media/pdfChild.js'),
      font: path.join(root, 'dist/fonts/NotoSerifSC_400Regular.ttf'),
      tools: findTools(),
      workspace,
    },
  })

  const server = createServer()
  const app = next({
    dev: process.env.NODE_ENV === 'development',
    dir: root,
    hostname: '127.0.0.1',
    port: settings.cmsPort,
    httpServer: server,
  })
  await app.prepare()
  const handle = app.getRequestHandler()
  server.on(
    'request',
    door(settings.publicUrl, (request, response) => void inRequest(request, () => handle(request, response))),
  )
  // Loopback unless delivery is on other machines: readers and editors come through it.
  server.listen(settings.cmsPort, settings.cmsHost)
  await once(server, 'listening')

  const stopping = new AbortController()
  const stop = async () => {
    if (stopping.signal.aborted) return
    stopping.abort()
    await stopExpiring()
    await stopCms({ server, payload, stopRunner, stopPreviews, typesetter, app })
    process.exit(0)
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop())
  // Without its supervisor nobody would stop it, and its port would stay taken.
  process.once('disconnect', () => void stop())

  // Under `npm start` the supervisor says it, for both processes at once.
  if (process.send)
    process.send({
      ready: true,
      loadsSample: first && settings.sample,
      passwords: firstPasswordFile(settings.dataDir),
    })
  else payload.logger.info(`编辑端就绪 / CMS ready on http://${settings.cmsHost}:${settings.cmsPort}`)
  void sweepBlobs(payload, blobs(), settings.blobDir).catch((error: unknown) => {
    // What is left over takes room and does nothing else.
    const msg =
      '没有清理完无用的文件，下次启动会继续 / Unused files were not all removed; the next start goes on'
    if (!stopping.signal.aborted) payload.logger.error({ err: error, msg })
  })
  if (settings.sample)
    void loadSample(payload, sampleOf(settings.sample), {
      password: settings.samplePassword,
      signal: stopping.signal,
    }).catch((error: unknown) => {
      // The county is only an example: without it the installation works.
      const msg =
        '示例县没有载入完，下次启动会继续 / The sample county was not loaded; the next start goes on'
      if (!stopping.signal.aborted) payload.logger.error({ err: error, msg })
    })
}
