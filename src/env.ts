/**
 * The environment, checked once at start: a wrong value stops the process with a sentence that names it.
 * Secrets that were not given are made on first start and kept in `DATA_DIR`, readable by the owner alone.
 */
import { randomBytes, randomUUID } from 'node:crypto'
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'

const port = z.coerce.number().int().min(1).max(65_535)
const address = z.url({ protocol: /^https?$/ })
const secret = z.string().min(16)
const proxies = z
  .string()
  .transform((list) => list.split(',').map((one) => one.trim()))
  .pipe(
    z.array(
      z.union([z.enum(['loopback', 'linklocal', 'uniquelocal']), z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6()]),
    ),
  )
/** What is asked of every password, here and in the admin. */
export const password = z.string().min(8)

const environment = z.object({
  PORT: port.default(3000),
  HOST: z.string().default('127.0.0.1'),
  PUBLIC_URL: address.optional(),
  TRUST_PROXY: proxies.default(['loopback']),
  CMS_PORT: port.optional(),
  CMS_HOST: z.string().default('127.0.0.1'),
  DATABASE_URL: z
    .string()
    .regex(/^(mongodb(\+srv)?:\/\/|file:)./)
    .optional(),
  MONGODB_WITHOUT_TRANSACTIONS: z.enum(['true', 'false']).default('false'),
  DATA_DIR: z.string().default('data'),
  PAYLOAD_SECRET: secret.optional(),
  ORIGIN_URL: address.optional(),
  ORIGIN_TOKEN: secret.optional(),
  DELIVERY_URL: address.optional(),
  SITE_NAME: z.string().max(40).default('新时代文明实践'),
  SAMPLE: z.enum(['true', 'false', 'city']).default('true'),
  SAMPLE_PASSWORD: password.optional(),
  ADMIN_EMAIL: z.email().optional(),
  ADMIN_PASSWORD: password.optional(),
  FONTS_DIR: z.string().optional(),
  BACKUP_DIR: z.string().optional(),
})

type Name = keyof z.infer<typeof environment>
type Expected = { zh: string; en: string }

const number: Expected = { zh: '1 到 65535 的整数', en: 'an integer from 1 to 65535' }
const url: Expected = { zh: 'http:// 或 https:// 开头的网址', en: 'an address with http:// or https://' }
const long: Expected = { zh: '至少 16 个字符', en: 'at least 16 characters' }
export const lengthy: Expected = { zh: '至少 8 个字符', en: 'at least 8 characters' }
const flag: Expected = { zh: 'true 或 false', en: 'true or false' }
const text: Expected = { zh: '文字', en: 'text' }

/** What a wrong value is answered with; the value itself is not repeated, it may be a secret. */
const expected: Record<Name, Expected> = {
  PORT: number,
  HOST: text,
  PUBLIC_URL: url,
  TRUST_PROXY: {
    zh: '反向代理的 IP 地址或网段，用逗号分开；loopback、uniquelocal 也可以',
    en: 'addresses or subnets of reverse proxies, divided by commas; or loopback, uniquelocal',
  },
  CMS_PORT: { zh: `${number.zh}，并且和 PORT 不同`, en: `${number.en} other than PORT` },
  CMS_HOST: text,
  DATABASE_URL: {
    zh: 'file:、mongodb:// 或 mongodb+srv:// 开头的地址',
    en: 'an address with file:, mongodb:// or mongodb+srv://',
  },
  MONGODB_WITHOUT_TRANSACTIONS: flag,
  DATA_DIR: text,
  PAYLOAD_SECRET: long,
  ORIGIN_URL: url,
  ORIGIN_TOKEN: long,
  DELIVERY_URL: url,
  SITE_NAME: { zh: '不超过 40 个字', en: 'at most 40 characters' },
  SAMPLE: { zh: 'true、false 或 city', en: 'true, false or city' },
  SAMPLE_PASSWORD: lengthy,
  ADMIN_EMAIL: { zh: '邮箱地址', en: 'an e-mail address' },
  ADMIN_PASSWORD: lengthy,
  FONTS_DIR: text,
  BACKUP_DIR: text,
}

export type Settings = ReturnType<typeof readSettings>

export class BadSettings extends Error {
  readonly code: string = 'bad_settings'
  override readonly name = 'BadSettings'
}

/** @throws BadSettings  naming each variable that is wrong */
export function readSettings(env: Record<string, string | undefined> = process.env) {
  // `PORT= npm start` means "not given", not "the empty port".
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const parsed = environment.safeParse(given)
  if (!parsed.success)
    throw new BadSettings(parsed.error.issues.map(({ path }) => sentence(path[0] as Name)).join('\n'))
  const e = parsed.data
  const dataDir = path.resolve(e.DATA_DIR)
  const cmsPort = e.CMS_PORT ?? e.PORT + 1
  if (cmsPort === e.PORT || cmsPort > 65_535) throw new BadSettings(sentence('CMS_PORT'))
  return {
    port: e.PORT,
    host: e.HOST,
    publicUrl: (e.PUBLIC_URL ?? `http://${inUrl(e.HOST)}:${e.PORT}`).replace(/\/$/, ''),
    /** Reverse proxies whose word for the address of a client is taken. */
    trustProxy: e.TRUST_PROXY,
    cmsPort,
    cmsHost: e.CMS_HOST,
    dataDir,
    blobDir: path.join(dataDir, 'blobs'),
    databaseUrl: e.DATABASE_URL ?? `file:${path.join(dataDir, 'authoring.db')}`,
    withoutTransactions: e.MONGODB_WITHOUT_TRANSACTIONS === 'true',
    originUrl: e.ORIGIN_URL ?? `http://127.0.0.1:${cmsPort}`,
    /** Where whoever looks after the installation finds delivery. */
    deliveryUrl:
      e.DELIVERY_URL ??
      `http://${['0.0.0.0', '::'].includes(e.HOST) ? '127.0.0.1' : inUrl(e.HOST)}:${e.PORT}`,
    siteName: e.SITE_NAME,
    /** The size of the example that an empty installation gets. */
    sample: ({ true: 'county', city: 'city', false: undefined } as const)[e.SAMPLE],
    samplePassword: e.SAMPLE_PASSWORD,
    adminEmail: e.ADMIN_EMAIL,
    adminPassword: e.ADMIN_PASSWORD,
    fontsDir: e.FONTS_DIR,
    backupDir: e.BACKUP_DIR,
    get payloadSecret() {
      return e.PAYLOAD_SECRET ?? keptSecret(dataDir, 'payload-secret')
    },
    get originToken() {
      return e.ORIGIN_TOKEN ?? keptSecret(dataDir, 'origin-token')
    },
  }
}

const sentence = (name: Name): string =>
  `环境变量 ${name} 的值不对，应当是：${expected[name].zh} / ` +
  `The environment variable ${name} is wrong: it must be ${expected[name].en}`

function keptSecret(dataDir: string, name: string): string {
  const file = path.join(dataDir, name)
  if (!existsSync(file)) keepSecret(dataDir, file)
  const kept = readFileSync(file, 'utf8').trim()
  if (secret.safeParse(kept).success) return kept
  throw new BadSettings(
    `密钥文件 ${file} 是空的或太短，请删除后重新启动 / ` +
      `The secret in ${file} is empty or too short: remove the file and start again`,
  )
}

/** Written aside and linked: of two processes that start at once both read what the faster one wrote, and all of it. */
function keepSecret(dataDir: string, file: string): void {
  mkdirSync(dataDir, { recursive: true })
  const aside = `${file}.${randomUUID()}`
  writeFileSync(aside, randomBytes(32).toString('hex'), { mode: 0o600 })
  try {
    linkSync(aside, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    rmSync(aside)
  }
}

/** IPv6 stands in brackets there. */
const inUrl = (host: string): string => (host.includes(':') ? `[${host}]` : host)
