import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

export default defineConfig({
  resolve: { alias: { '@payload-config': at('payload.config.ts') } },
  test: {
    // Each file of behaviours boots its own Payload on its own database: one process each, two at a time.
    pool: 'forks',
    maxWorkers: 2,
    // Lexical's entry for Node can wait for itself for ever (see `scripts/build.mjs`).
    execArgv: ['--conditions=production'],
    setupFiles: ['test/seed.ts'],
    include: ['{src,media,collections,sample}/**/*.test.{ts,tsx}', 'test/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
})
