import { build } from 'esbuild'
import { describe, expect, it } from 'vitest'
import { compilerStamp, stampOf } from '../../scripts/stamp.mjs'
import { COMPILER_VERSION } from './version'

describe('the version of the compiler', () => {
  it('is, once built, a hash of the sources that compile', async () => {
    const { outputFiles } = await build({
      entryPoints: ['src/channels/version.ts'],
      define: compilerStamp(),
      format: 'esm',
      write: false,
    })
    expect(outputFiles[0]?.text).toContain(JSON.parse(compilerStamp().__COMPILER_STAMP__))
    expect(compilerStamp().__COMPILER_STAMP__).not.toBe(JSON.stringify(stampOf(['src/channels'])))
  })

  it('is said also where the sources run as they are', () => expect(COMPILER_VERSION).toBe('sources'))
})
