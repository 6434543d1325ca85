/**
 * The environment, checked once at start: a wrong value stops the process with a sentence that names it.
 * Secrets that were not given are made on first start and kept in `DATA_DIR`, readable by the owner alone.
 */
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'

const port = z.coerce.number().int().min(1).max(65_535)
const flag = z.enum(['true', 'false']).transform((value) => value === 'true')

const environment = z.object({
  PORT: port.default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  CMS_PORT: port.optional(),
  DATABASE_URL: z
    .string()
    .regex(/^(mongodb(\+srv)?:\/\/|file:)/, 'must start with mongodb://, mongodb+srv:// or file:')
    .optional(),
  DATA_DIR: z.string().min(1).default('data'),
  PAYLOAD_SECRET: z.string().min(16, 'needs at least 16 characters').optional(),
  ORIGIN_URL: z.url({ protocol: /^https?$/ }).optional(),
  ORIGIN_TOKEN: z.string().min(16, 'needs at least 16 characters').optional(),
  SITE_NAME: z.string().min(1).max(40).default('新时代文明实践'),
  SAMPLE: flag.default(true),
  SAMPLE_PASSWORD: z.string().min(8, 'needs at least 8 characters').optional(),
  ADMIN_EMAIL: z.email().optional(),
  ADMIN_PASSWORD: z.string().min(8, 'needs at least 8 characters').optional(),
  FONTS_DIR: z.string().min(1).optional(),
})

export type Settings = ReturnType<typeof readSettings>

export class BadSettings extends Error {
  readonly code = 'bad_settings'
  override readonly name = 'BadSettings'
}

/** @throws BadSettings  naming each variable that is wrong */
export function readSettings(env: NodeJS.ProcessEnv = process.env) {
  // `PORT= npm start` means "not given", not "the empty port".
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const parsed = environment.safeParse(given)
  if (!parsed.success) throw new BadSettings(parsed.error.issues.map(sentence).join('\n'))
  const e = parsed.data
  const dataDir = path.resolve(e.DATA_DIR)
  const cmsPort = e.CMS_PORT ?? e.PORT + 1
  return {
    port: e.PORT,
    host: e.HOST,
    publicUrl: (e.PUBLIC_URL ?? `http://${e.HOST}:${e.PORT}`).replace(/\/$/, ''),
    cmsPort,
    dataDir,
    blobDir: path.join(dataDir, 'blobs'),
    databaseUrl: e.DATABASE_URL ?? `file:${path.join(dataDir, 'authoring.db')}`,
    originUrl: e.ORIGIN_URL ?? `http://127.0.0.1:${cmsPort}`,
    siteName: e.SITE_NAME,
    sample: e.SAMPLE,
    samplePassword: e.SAMPLE_PASSWORD,
    adminEmail: e.ADMIN_EMAIL,
    adminPassword: e.ADMIN_PASSWORD,
    fontsDir: e.FONTS_DIR,
    get payloadSecret() {
      return e.PAYLOAD_SECRET ?? keptSecret(dataDir, 'payload-secret')
    },
    get originToken() {
      return e.ORIGIN_TOKEN ?? keptSecret(dataDir, 'origin-token')
    },
  }
}

function sentence(issue: z.core.$ZodIssue): string {
  const name = issue.path.join('.')
  return `环境变量 ${name} 的值不对：${issue.message} / The environment variable ${name} is wrong: ${issue.message}`
}

function keptSecret(dataDir: string, name: string): string {
  const file = path.join(dataDir, name)
  if (!existsSync(file)) {
    mkdirSync(dataDir, { recursive: true })
    // `wx`: when two processes start at once, the second reads what the first wrote.
    try {
      writeFileSync(file, randomBytes(32).toString('hex'), { flag: 'wx', mode: 0o600 })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
  }
  return readFileSync(file, 'utf8').trim()
}
