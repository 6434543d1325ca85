import type { HelmetOptions } from 'helmet'

/**
 * What both processes say of everything that they answer.
 * @param publicUrl  the address that people open; HTTPS is insisted on where it has that
 */
export const commonHeaders = (publicUrl: string) =>
  ({
    referrerPolicy: { policy: 'strict-origin-when-cross-origin' },
    // Elsewhere it would lock out an office that has no certificate. Neighbours below the same domain are not ours to speak for.
    strictTransportSecurity: publicUrl.startsWith('https:')
      ? { maxAge: 31_536_000, includeSubDomains: false }
      : false,
    originAgentCluster: false,
    // Old switches that no present browser reads.
    xDownloadOptions: false,
    xPermittedCrossDomainPolicies: false,
    xDnsPrefetchControl: false,
    xXssProtection: false,
  }) satisfies HelmetOptions
