/** The least that answers the same bytes: two servers, on `node:http` alone and on Express, in a process of their own. */
import express from 'express'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'

/** By path. */
export type Answers = Record<string, { headers: Record<string, string>; body: Uint8Array }>
export type BareServers = { node: string; express: string }

process.once('message', (answers: Answers) => void serve(answers))
process.once('disconnect', () => process.exit())

async function serve(answers: Answers): Promise<void> {
  const app = express().disable('x-powered-by')
  for (const [path, { headers, body }] of Object.entries(answers)) {
    const bytes = Buffer.from(body)
    app.get(path, (_request, response) => void response.set(headers).send(bytes))
  }
  const known = new Map(Object.entries(answers))
  const node = await listen((request, response) => {
    const answer = known.get(request.url ?? '')
    if (answer) response.writeHead(200, answer.headers).end(answer.body)
    else response.writeHead(404).end()
  })
  process.send?.({ node, express: await listen(app) } satisfies BareServers)
}

const listen = (listener: RequestListener): Promise<string> =>
  new Promise((resolve) => {
    const server = createServer(listener).listen(0, '127.0.0.1', () =>
      resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`),
    )
  })
