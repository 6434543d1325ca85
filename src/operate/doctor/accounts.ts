/** Whether strangers could sign in with what the sample county is known by. */
import { pbkdf2Sync, timingSafeEqual } from 'node:crypto'
import { beware, well, type Finding } from './Finding'
import type { SampleAccount } from './Records'

/** @param password  of the sample accounts, where it is known */
export function checkAccounts(sample: SampleAccount[], password: string | undefined): Finding {
  const open = sample.filter((one) => password === undefined || isPasswordOf(one, password))
  if (open.length === 0) return well('没有示例账号留着示例密码', 'no sample account has its sample password')
  const names = open.map(({ email }) => email).join('、')
  return beware(`对外安装里还有示例账号：${names}`, 'there are sample accounts in a public installation', {
    zh: '在后台“用户”里删除它们，或给每个人换密码。',
    en: 'Remove them in the admin under “Users”, or give each another password.',
  })
}

/** Hashes that name their own parameters; those of older versions do not, and are not known here. */
function isPasswordOf({ hash, salt }: SampleAccount, password: string): boolean {
  const [form, digest = ''] = hash.split(':')
  if (form !== 'pbkdf2-sha256-v1') return false
  const kept = Buffer.from(digest, 'hex')
  return timingSafeEqual(kept, pbkdf2Sync(password, salt, 600_000, kept.length, 'sha256'))
}
