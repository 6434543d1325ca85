import type { RequestHandler } from 'express'
import helmet from 'helmet'
import { commonHeaders } from '../commonHeaders'

/** For all that delivery itself answers; the CMS sets its own (`src/cms/door`). */
export const securityHeaders = (publicUrl: string): RequestHandler =>
  helmet({
    ...commonHeaders(publicUrl),
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    // Other applications show our pictures and read our API.
    crossOriginResourcePolicy: { policy: 'cross-origin' },
    // `frame-ancestors` says it, and every header costs each hot answer a few per cent.
    xFrameOptions: false,
    // Browsers ignore it, and complain, where the page did not come over HTTPS.
    crossOriginOpenerPolicy: publicUrl.startsWith('https:'),
  })
