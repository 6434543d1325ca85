import { randomUUID } from 'node:crypto'
import type { Request, RequestHandler } from 'express'

/**
 * Names each request, towards the CMS and in the log, so that one line can be found from another. The name that a reverse
 * proxy on this machine gave is kept; from anybody else it is only text. Answers carry it where it says something: from the
 * CMS, and on a fault. What is kept for the next reader does not.
 */
export const nameRequest: RequestHandler = (request, _response, next) => {
  const given = request.headers[header]
  const trusted = isLocal(request.socket.remoteAddress) && typeof given === 'string' && sane.test(given)
  const id = trusted ? given : randomUUID()
  request.headers[header] = id
  next()
}

/** After `nameRequest`. */
export const requestIdOf = (request: Request): string => String(request.headers[header])

const header = 'x-request-id'
const sane = /^[\w-]{8,64}$/
const isLocal = (address: string | undefined): boolean =>
  address !== undefined && /^(::ffff:)?127\.|^::1$/.test(address)
