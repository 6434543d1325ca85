import type { RequestHandler } from 'express'
import helmet from 'helmet'

/** For all that delivery itself answers; the CMS sets its own (`src/cms/door`). */
export const securityHeaders = (publicUrl: string): RequestHandler =>
  helmet({
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
    referrerPolicy: { policy: 'strict-origin-when-cross-origin' },
    // Only where the public address is HTTPS; elsewhere it would lock out an office that has no certificate.
    strictTransportSecurity: publicUrl.startsWith('https:')
      ? { maxAge: 31_536_000, includeSubDomains: false }
      : false,
    // `frame-ancestors` says it, and every header costs each hot answer a few per cent.
    xFrameOptions: false,
    // Old switches that no present browser reads.
    xDownloadOptions: false,
    xPermittedCrossDomainPolicies: false,
    xDnsPrefetchControl: false,
    xXssProtection: false,
    originAgentCluster: false,
    // Browsers ignore it, and complain, where the page did not come over HTTPS.
    crossOriginOpenerPolicy: publicUrl.startsWith('https:'),
  })
