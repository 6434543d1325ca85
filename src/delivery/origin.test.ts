import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { BlobMissing } from './blobs'
import { openOrigin } from './origin'

let server: Server | undefined
afterEach(() => {
  server?.closeAllConnections()
  server?.close()
})

/** Reads a file from an origin that answers so, with a patience that only matters where there is nothing to wait for. */
async function reading(answer: RequestListener, idleMs = 60_000): Promise<string> {
  const listening = createServer(answer)
  server = listening
  await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(listening.address() as AddressInfo).port}`
  const origin = openOrigin(url, 'token', new AbortController().signal, idleMs)
  const chunks: Uint8Array[] = []
  for await (const chunk of origin.fetchBlob('e'.repeat(64))) chunks.push(chunk)
  return Buffer.concat(chunks).toString()
}

describe('a file of the origin', () => {
  it('arrives whole', async () => {
    expect(await reading((_, response) => void response.end('讲义'))).toBe('讲义')
  })

  it('counts as missing when it does not begin to come', async () => {
    await expect(reading(() => undefined, 20)).rejects.toThrow(BlobMissing)
  })

  it('counts as missing when it stops on the way', async () => {
    await expect(reading((_, response) => void response.write('讲'), 20)).rejects.toThrow(BlobMissing)
  })
})
