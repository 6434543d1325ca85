import { once } from 'node:events'
import { Agent, createServer, get, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, it } from 'vitest'
import { drain } from './drain'

async function aServer() {
  const server = createServer({ keepAliveTimeout: 60_000 })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const agent = new Agent({ keepAlive: true })
  return { server, ask: () => get({ port, agent }), askAnew: () => get({ port, agent: false }) }
}
const asked = async (server: ReturnType<typeof createServer>) =>
  (await once(server, 'request')) as [IncomingMessage, ServerResponse]

it('lets a request under way end, and then does not wait for its connection to grow old', async () => {
  const { server, ask, askAnew } = await aServer()
  const request = ask()
  const [, response] = await asked(server)
  const drained = drain(server, 3_600_000)
  response.end('whole')
  const [answer] = (await once(request, 'response')) as [IncomingMessage]
  expect((await answer.toArray()).join('')).toBe('whole')
  await drained
  const [refused] = (await once(askAnew(), 'error')) as [NodeJS.ErrnoException]
  expect(refused.code).toBe('ECONNREFUSED')
})

it('cuts off what does not end in time', async () => {
  const { server, ask } = await aServer()
  const request = ask()
  await asked(server)
  const cut = once(request, 'error')
  await drain(server, 1)
  expect(((await cut) as [NodeJS.ErrnoException])[0].code).toBe('ECONNRESET')
})
