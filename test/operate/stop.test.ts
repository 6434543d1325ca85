/** The CMS stops from the outside in, and the next start finds everything. */
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { bellOf } from '../../src/cms/publication/bell'
import { startRunner } from '../../src/cms/publication/runner'
import { stopCms } from '../../src/cms/stop'
import { createTypesetter } from '../../src/files/typesetter'
import { aSheet } from '../../src/files/testing'
import { startCms, type Cms } from '../cms'
import { isAlive } from '../kill/processes'

const folder = mkdtempSync(path.join(tmpdir(), 'stop-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Answers every sheet with the number of its process. */
function aTypesetter() {
  const worker = path.join(folder, 'child.mjs')
  writeFileSync(
    worker,
    `process.on('message', () => process.send({ pdf: Buffer.from(String(process.pid)) }))`,
  )
  return createTypesetter({ worker, templateDir: '', fontsDir: '' })
}
const noFiles = {
  exports: async () => ({}),
  proof: async () => undefined,
  discard: async () => {},
  erase: async () => {},
}
const migrationsOf = async (cms: Cms) =>
  (await cms.payload.find({ collection: 'payload-migrations', pagination: false, overrideAccess: true })).docs

describe('a CMS that is stopped', () => {
  it('answers what is under way, leaves no process behind, and starts again as it was', async () => {
    const cms = await startCms('', folder)
    const admin = await cms.signIn('administrator')
    const typesetter = aTypesetter()
    const child = Number(Buffer.from(await typesetter.bulletin(aSheet(), new Map())).toString())
    expect(isAlive(child)).toBe(true)

    // One request saves something after the stop was asked for; another waits for the log, as delivery nodes do.
    const server = createServer()
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    const { port } = server.address() as AddressInfo
    const saving = fetch(`http://127.0.0.1:${port}/save`)
    const [, save] = (await once(server, 'request')) as [IncomingMessage, ServerResponse]
    const following = fetch(`http://127.0.0.1:${port}/log`)
    const [, log] = (await once(server, 'request')) as [IncomingMessage, ServerResponse]
    const rung = bellOf(cms.payload).wait(new AbortController().signal)

    let closed = false
    const stopped = stopCms({
      server,
      payload: cms.payload,
      stopPreviews: async () => undefined,
      stopRunner: startRunner(cms.payload, noFiles),
      typesetter,
      app: { close: async () => void (closed = true) },
    })
    await rung
    log.end('nothing new')
    expect(await (await following).text()).toBe('nothing new')
    const { body } = await admin.send<{ doc: { id: string } }>('POST', '/api/topics?draft=true', {
      title: '移风易俗',
    })
    save.end(body.doc.id)
    const saved = await (await saving).text()
    const before = await migrationsOf(cms)
    await stopped
    expect([closed, isAlive(child)]).toEqual([true, false])

    vi.resetModules()
    const again = await startCms('', folder)
    expect(await migrationsOf(again)).toEqual(before)
    const found = await again.payload.findByID({
      collection: 'topics',
      id: saved,
      draft: true,
      overrideAccess: true,
    })
    expect(found.title).toBe('移风易俗')
    await again.stop()
  })
})
