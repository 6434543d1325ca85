import { withPayload } from '@payloadcms/next/withPayload'

/** @type {import('next').NextConfig} */
const nextConfig = {
  poweredByHeader: false,
  // Delivery in front compresses what is worth it, once.
  compress: false,
  outputFileTracingRoot: import.meta.dirname,
  turbopack: { root: import.meta.dirname },
  // `npm run check` does both, with stricter settings.
  typescript: { ignoreBuildErrors: true },
  devIndicators: false,
  // One copy for the whole process: REST tells Payload's errors by their class, and those of another copy would lose their
  // code and the fields that they are about.
  serverExternalPackages: ['payload'],
}

export default withPayload(nextConfig, { devBundleServerPackages: false })
