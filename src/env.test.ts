import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { BadSettings, readSettings } from './env'

let dataDir: string
beforeEach(() => {
  dataDir = mkdtempSync(path.join(tmpdir(), 'xuanjiangtai-env-'))
})
afterEach(() => rmSync(dataDir, { recursive: true, force: true }))

const read = (env: Record<string, string>) => readSettings({ DATA_DIR: dataDir, ...env })
const refusal = (env: Record<string, string>): string => {
  try {
    read(env)
  } catch (error) {
    if (error instanceof BadSettings) return error.message
    throw error
  }
  return ''
}

const defaults = {
  port: 3000,
  cmsPort: 3001,
  cmsHost: '127.0.0.1',
  host: '127.0.0.1',
  publicUrl: 'http://127.0.0.1:3000',
  trustProxy: ['loopback'],
  originUrl: 'http://127.0.0.1:3001',
  dataDir: path.resolve('data'),
  databaseUrl: `file:${path.resolve('data/authoring.db')}`,
  withoutTransactions: false,
  siteName: '新时代文明实践',
  sample: 'county',
  samplePassword: undefined,
  adminEmail: undefined,
  adminPassword: undefined,
  fontsDir: undefined,
}

describe('readSettings', () => {
  it('needs nothing to be given', () => {
    expect(readSettings({})).toMatchObject(defaults)
  })

  it('takes reverse proxies by address, subnet or kind', () => {
    const trustProxy = ['loopback', '10.2.0.8', '172.16.0.0/12', 'fd00::/8']
    expect(read({ TRUST_PROXY: trustProxy.join(', ') })).toMatchObject({ trustProxy })
  })

  it('takes an empty value as not given', () => {
    const names =
      'PORT HOST PUBLIC_URL CMS_PORT CMS_HOST DATABASE_URL DATA_DIR PAYLOAD_SECRET ORIGIN_URL ORIGIN_TOKEN ' +
      'TRUST_PROXY MONGODB_WITHOUT_TRANSACTIONS SITE_NAME SAMPLE SAMPLE_PASSWORD ADMIN_EMAIL ADMIN_PASSWORD FONTS_DIR'
    const empty = Object.fromEntries(names.split(' ').map((name) => [name, '']))
    expect(readSettings(empty)).toMatchObject(defaults)
  })

  it.each([
    ['TRUST_PROXY', 'true'],
    ['TRUST_PROXY', '10.0.0.300'],
    ['TRUST_PROXY', 'loopback;10.0.0.1'],
    ['PORT', 'eighty'],
    ['PORT', '0'],
    ['PORT', '3000.5'],
    ['PORT', '70000'],
    ['CMS_PORT', '-1'],
    ['PUBLIC_URL', 'qingxi.example'],
    ['PUBLIC_URL', 'ftp://qingxi.example'],
    ['DATABASE_URL', 'postgres://localhost/cms'],
    ['DATABASE_URL', 'file:'],
    ['MONGODB_WITHOUT_TRANSACTIONS', 'yes'],
    ['PAYLOAD_SECRET', 'too-short'],
    ['ORIGIN_URL', 'localhost:3001'],
    ['ORIGIN_TOKEN', 'too-short'],
    ['SITE_NAME', '青'.repeat(41)],
    ['SAMPLE', 'yes'],
    ['SAMPLE_PASSWORD', 'short'],
    ['ADMIN_EMAIL', 'not an address'],
    ['ADMIN_PASSWORD', 'short'],
  ])('refuses %s=%s with a sentence that names it in both languages', (name, value) => {
    const zh = `环境变量 ${name} 的值不对，应当是：.+`
    const en = `The environment variable ${name} is wrong: it must be .+`
    expect(refusal({ [name]: value })).toMatch(new RegExp(`^${zh} / ${en}$`))
  })

  it('does not repeat a wrong value, which may be a secret', () => {
    expect(refusal({ PAYLOAD_SECRET: 'k3y' })).not.toContain('k3y')
  })

  it('names every wrong variable at once', () => {
    expect(refusal({ PORT: 'x', SAMPLE: 'x' }).split('\n')).toEqual([
      expect.stringContaining('PORT'),
      expect.stringContaining('SAMPLE'),
    ])
  })

  it('keeps the two processes apart', () => {
    expect(refusal({ PORT: '4000', CMS_PORT: '4000' })).toContain('CMS_PORT')
    expect(refusal({ PORT: '65535' })).toContain('CMS_PORT')
    expect(read({ PORT: '65535', CMS_PORT: '65534' }).cmsPort).toBe(65_534)
  })

  it('drops the slash at the end of the public address', () => {
    expect(read({ PUBLIC_URL: 'https://qingxi.example/' }).publicUrl).toBe('https://qingxi.example')
  })

  it('makes addresses of IPv6 too', () => {
    const { publicUrl, deliveryUrl } = read({ HOST: '::1' })
    expect([publicUrl, deliveryUrl]).toEqual(['http://[::1]:3000', 'http://[::1]:3000'])
    expect(read({ HOST: '::' }).deliveryUrl).toBe('http://127.0.0.1:3000')
  })
})

describe('secrets that were not given', () => {
  it('are made once, for the owner alone, and stay', () => {
    const { payloadSecret, originToken } = read({})
    expect(payloadSecret).toMatch(/^[0-9a-f]{64}$/)
    expect(originToken).toMatch(/^[0-9a-f]{64}$/)
    expect(originToken).not.toBe(payloadSecret)
    expect(readdirSync(dataDir).toSorted()).toEqual(['origin-token', 'payload-secret'])
    for (const name of readdirSync(dataDir))
      expect(statSync(path.join(dataDir, name)).mode & 0o777).toBe(0o600)
    expect(read({}).payloadSecret).toBe(payloadSecret)
    expect(read({}).originToken).toBe(originToken)
  })

  it('give way to those that were', () => {
    expect(read({ PAYLOAD_SECRET: 'a-secret-of-the-operator' }).payloadSecret).toBe(
      'a-secret-of-the-operator',
    )
    expect(readdirSync(dataDir)).toEqual([])
  })

  it('are not made until somebody needs them', () => {
    read({})
    expect(readdirSync(dataDir)).toEqual([])
  })

  it('are refused when the file was emptied: anybody could sign with that', () => {
    writeFileSync(path.join(dataDir, 'payload-secret'), '\n')
    expect(() => read({}).payloadSecret).toThrow(/密钥文件.*payload-secret.*remove the file/)
  })

  it('are the same for processes that start at once', async () => {
    const script = `import('./src/env.ts').then((env) => process.stdout.write(env.readSettings().originToken))`
    const printed = await Promise.all(
      Array.from({ length: 4 }, () =>
        promisify(execFile)(process.execPath, ['--import', 'tsx', '-e', script], {
          env: { ...process.env, DATA_DIR: dataDir },
        }),
      ),
    )
    const kept = readFileSync(path.join(dataDir, 'origin-token'), 'utf8')
    expect(printed.map(({ stdout }) => stdout)).toEqual(Array(4).fill(kept))
    expect(readdirSync(dataDir)).toEqual(['origin-token'])
  })
})
