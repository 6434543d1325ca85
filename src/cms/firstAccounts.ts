import { randomBytes } from 'node:crypto'
import type { Payload } from 'payload'
import type { Settings } from '../env'

/**
 * On a first start: one administrator, with a password that is printed once when none was given.
 * @returns whether this is the first start
 */
export async function createFirstAdministrator(payload: Payload, settings: Settings): Promise<boolean> {
  const { totalDocs } = await payload.count({ collection: 'users', overrideAccess: true })
  if (totalDocs > 0) return false
  const email = settings.adminEmail ?? 'admin@qingxi.example'
  const password = settings.adminPassword ?? settings.samplePassword ?? randomBytes(9).toString('base64url')
  await payload.create({
    collection: 'users',
    data: { email, password, name: '系统管理员', role: 'administrator' },
    overrideAccess: true,
  })
  const given = settings.adminPassword ?? settings.samplePassword
  console.log(
    `\n  第一个管理员 / First administrator: ${email}` +
      (given
        ? '\n'
        : `  密码 / password: ${password}\n  （只显示这一次，请记下来 / shown only this once）\n`),
  )
  return true
}
