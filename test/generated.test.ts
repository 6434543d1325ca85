/** What is generated and committed fits the collections that it was made from. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { generateImportMap } from 'payload'
import { generateTypes } from 'payload/node'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startCms, type Cms } from './cms'

let cms: Cms
beforeAll(async () => {
  cms = await startCms('')
})
afterAll(() => cms.stop())

const text = (file: string) => readFileSync(file, 'utf8')

describe('generated files', () => {
  it('has the types of today’s collections (else: npm run generate)', async () => {
    const directory = mkdtempSync(path.join(tmpdir(), 'xuanjiangtai-fresh-'))
    const made = path.join(directory, 'payload-types.ts')
    process.env.PAYLOAD_TS_OUTPUT_PATH = made
    try {
      await generateTypes(cms.payload.config, { log: false })
      expect(text('src/payload-types.ts') === text(made)).toBe(true)
    } finally {
      delete process.env.PAYLOAD_TS_OUTPUT_PATH
      rmSync(directory, { recursive: true })
    }
  })

  it('has the admin’s components in the import map (else: npm run generate)', async () => {
    const { config } = cms.payload
    const committed = String(config.admin.importMap.importMapFile)
    // Beside the other: the paths inside are relative to it.
    const made = committed.replace(/\.js$/, '.fresh.js')
    const importMap = { ...config.admin.importMap, importMapFile: made }
    try {
      const admin = { ...config.admin, importMap }
      await generateImportMap({ ...config, admin }, { force: true, ignoreResolveError: true, log: false })
      expect(text(made)).toBe(text(committed))
    } finally {
      rmSync(made, { force: true })
    }
  })

  it('has a migration for every change of the tables (else: npm run migration -- NAME)', async () => {
    const { requireDrizzleKit, schema } = cms.payload.db as unknown as Embedded
    const { generateDrizzleJson, generateMigration } = requireDrizzleKit()
    const latest = readdirSync('src/cms/migrations')
      .filter((file) => file.endsWith('.json'))
      .toSorted()
      .at(-1)
    const before: unknown = JSON.parse(text(`src/cms/migrations/${latest}`))
    expect(await generateMigration(before, await generateDrizzleJson(schema))).toEqual([])
  })
})

type Embedded = {
  schema: Record<string, unknown>
  requireDrizzleKit: () => {
    generateDrizzleJson: (schema: Record<string, unknown>) => Promise<unknown>
    generateMigration: (before: unknown, after: unknown) => Promise<string[]>
  }
}
