import type { Request, RequestHandler } from 'express'
import { rateLimit, type AugmentedRequest } from 'express-rate-limit'
import type { Logger } from 'pino'
import { tooManyAttempts } from './errors'
import { plainPath } from './proxy'
import { requestIdOf } from './requestId'

/**
 * Refuses an address that has failed too often to sign in, or at what stands beside that: passwords are guessed no faster,
 * and strangers lock no account for longer. Generous, for an office of many people is one address.
 */
export function limitGuesses(log: Logger): RequestHandler {
  const limit = rateLimit({
    windowMs: minutes * 60_000,
    limit: attempts,
    standardHeaders: false,
    legacyHeaders: false,
    skipSuccessfulRequests: true,
    // What a foreign page has a browser send is refused too (403), and must not lock its office out: a wrong password is 401.
    requestWasSuccessful: (_, { statusCode }) => statusCode !== 401 && statusCode !== 429,
    handler: (request, _response, next) => {
      const { rateLimit: info } = request as AugmentedRequest
      // Once each time, and without the address: it is somebody's.
      if (info && info.used === attempts + 1)
        log.warn(noteOf(request), '登录失败的次数太多 / too many failed attempts to sign in')
      next(tooManyAttempts(Math.max(1, Math.ceil(((info?.resetTime?.getTime() ?? 0) - Date.now()) / 1000))))
    },
    // Its own checks of our settings print to the terminal what headers of strangers make them doubt.
    validate: false,
  })
  return (request, response, next) => {
    if (request.method === 'POST' && isGuess(request.originalUrl)) void limit(request, response, next)
    else next()
  }
}

const attempts = 30
const minutes = 15

const isGuess = (url: string): boolean =>
  /^\/+api\/users\/(login|forgot-password|reset-password|unlock)(\/|$)/.test(plainPath(url))

/** Whoever looks after it learns of a proxy that we were not told of: behind it everybody is one address. */
const noteOf = (request: Request) => ({
  requestId: requestIdOf(request),
  ...('x-forwarded-for' in request.headers &&
    request.ip === request.socket.remoteAddress && {
      hint: '如果前面有反向代理，请用 TRUST_PROXY 写明它的地址 / if a reverse proxy stands in front, name it in TRUST_PROXY',
    }),
})
