import { randomBytes } from 'node:crypto'
import type { Payload } from 'payload'
import { keepFirstPasswords } from '../../src/cms/firstPasswords'
import type { Role } from '../../src/review/vocabulary'

/** The sample accounts and the people behind them, all invented. */
const people: { login: string; name: string; role: Role; unit: 'centre' | 'station' }[] = [
  { login: 'chief', name: '总编 温知言', role: 'chief-editor', unit: 'centre' },
  { login: 'reviewer1', name: '初审 苗细雨', role: 'reviewer', unit: 'centre' },
  { login: 'reviewer2', name: '复审 阳砚秋', role: 'reviewer', unit: 'centre' },
  { login: 'reviewer3', name: '终审 戚远山', role: 'reviewer', unit: 'centre' },
  { login: 'editor', name: '编辑 舒望舒', role: 'editor', unit: 'centre' },
  { login: 'contributor', name: '专管员 麦秋实', role: 'contributor', unit: 'station' },
  { login: 'lecturer', name: '宣讲员 闻溪声', role: 'lecturer', unit: 'centre' },
]

export type Accounts = Record<'editor' | 'reviewer1' | 'reviewer2' | 'reviewer3', string>

export const addressOf = (login: string): string => `${login}@qingxi.example`

/** Creates the accounts that are missing. @returns ids of those who write and sign the sample county */
export async function createAccounts(
  payload: Payload,
  units: Record<'centre' | 'station', string>,
  given: string | undefined,
): Promise<Accounts> {
  const password = given ?? randomBytes(9).toString('base64url')
  const known = new Map<string, string | undefined>()
  for (const { login } of people) known.set(login, await findByLogin(payload, login))
  const missing = people.flatMap(({ login }) => (known.get(login) ? [] : [addressOf(login)]))
  if (missing.length > 0 && !given) {
    const file = keepFirstPasswords(missing, password)
    payload.logger.info(
      `示例账号的密码在这个文件里 / The passwords of the sample accounts are in this file: ${file}`,
    )
  }
  // One after another: each hashes its password inside its transaction, and the next would only grow old in the queue.
  const ids: Record<string, string> = {}
  for (const { login, name, role, unit } of people)
    ids[login] =
      known.get(login) ??
      (await create(payload, { email: addressOf(login), password, name, role, unit: units[unit] }))
  return ids as Accounts
}

async function findByLogin(payload: Payload, login: string): Promise<string | undefined> {
  const { docs } = await payload.find({
    collection: 'users',
    where: { email: { equals: addressOf(login) } },
    limit: 1,
    depth: 0,
    overrideAccess: true,
  })
  return docs[0]?.id
}

type NewUser = { email: string; password: string; name: string; role: Role; unit: string }

const create = async (payload: Payload, data: NewUser): Promise<string> =>
  (await payload.create({ collection: 'users', data, depth: 0, overrideAccess: true })).id
