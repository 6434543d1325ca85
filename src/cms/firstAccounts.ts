import { randomBytes } from 'node:crypto'
import type { Payload } from 'payload'
import type { Settings } from '../env'
import { keepFirstPasswords } from './firstPasswords'

/**
 * On a first start: one administrator, with a password that is written to a file when none was given.
 * @returns whether this is the first start
 */
export async function createFirstAdministrator(payload: Payload, settings: Settings): Promise<boolean> {
  const { totalDocs } = await payload.count({ collection: 'users', overrideAccess: true })
  if (totalDocs > 0) return false
  const email = settings.adminEmail ?? 'admin@qingxi.example'
  const given = settings.adminPassword ?? settings.samplePassword
  const password = given ?? randomBytes(9).toString('base64url')
  // First: an account whose password nobody knows would be no use.
  const file = given ? undefined : keepFirstPasswords([email], password)
  await payload.create({
    collection: 'users',
    data: { email, password, name: '系统管理员', role: 'administrator' },
    overrideAccess: true,
  })
  console.log(
    `\n  第一个管理员 / First administrator: ${email}` +
      (file
        ? `\n  密码在这个文件里 / The password is in this file: ${file}\n`
        : '\n  密码是你设定的那个 / The password is the one you chose\n'),
  )
  return true
}
