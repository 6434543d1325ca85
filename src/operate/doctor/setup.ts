/** How the installation was set up: secrets, address, fonts, build. */
import { existsSync, statSync } from 'node:fs'
import path from 'node:path'
import type { Settings } from '../../env'
import { secretNames } from '../places'
import { beware, broken, well, type Finding } from './Finding'

export function checkSecrets(dataDir: string): Finding[] {
  return secretNames.flatMap((name) => {
    const file = path.join(dataDir, name)
    if (!existsSync(file)) return []
    // Windows keeps other rights than these.
    const open = process.platform === 'win32' ? 0 : statSync(file).mode & 0o077
    if (open === 0) return [well(`密钥文件 ${name} 只有本账号可读`, `only this account can read ${name}`)]
    return [
      broken(`密钥文件 ${name} 别的账号也能读`, `other accounts can read the secret ${name}`, {
        zh: `执行 chmod 600 ${file}；如果这台机器还有别人登录，删除它再启动，会生成新的（大家需要重新登录）。`,
        en: `Run chmod 600 ${file}; if others use this machine, remove it and start again for a new one (everybody signs in anew).`,
      }),
    ]
  })
}

/** Whether others than this machine can reach it. */
export const isPublic = ({ publicUrl, host }: Pick<Settings, 'publicUrl' | 'host'>): boolean =>
  !loopback.has(new URL(publicUrl).hostname) || !loopback.has(host)

const loopback = new Set(['127.0.0.1', 'localhost', '[::1]', '::1'])

export function checkAddress(settings: Pick<Settings, 'publicUrl' | 'host'>): Finding {
  const { publicUrl } = settings
  if (!isPublic(settings)) return well(`只在本机使用：${publicUrl}`, 'for this machine only')
  if (publicUrl.startsWith('https:')) return well(`对外网址 ${publicUrl}`, 'the public address uses HTTPS')
  return beware(`对外网址没有用 HTTPS：${publicUrl}`, 'the public address is not HTTPS', {
    zh: '密码会明文经过网络，微信小程序也不接受。在前面放一个带证书的反向代理，把 PUBLIC_URL 改成 https://…。',
    en: 'Passwords cross the network in the clear, and WeChat refuses it. Put a reverse proxy with a certificate in front and set PUBLIC_URL to https://….',
  })
}

/** @param fontsDir  what `npm start` lays out */
export function checkFonts(fontsDir: string, own: string | undefined): Finding[] {
  const laidOut = existsSync(path.join(fontsDir, 'fonts.json'))
    ? well('排版字体齐全', 'the print fonts are laid out')
    : broken(
        '排版字体没有准备好，简报出不了 PDF',
        'the print fonts are not laid out: no bulletin becomes a PDF',
        {
          zh: '运行 npm run build（或 npm start）。',
          en: 'Run npm run build (or npm start).',
        },
      )
  if (!own || existsSync(own)) return [laidOut]
  const todo = {
    zh: '改正 FONTS_DIR，或取消它而使用自带字体。',
    en: 'Correct FONTS_DIR, or unset it to use the free fonts.',
  }
  return [laidOut, broken(`FONTS_DIR 不存在：${own}`, 'FONTS_DIR does not exist', todo)]
}

export function checkBuild(isBuilt: boolean): Finding {
  if (isBuilt) return well('程序已构建，与源代码一致', 'the build fits the sources')
  return beware(
    '程序没有构建，或源代码改过之后没有重新构建',
    'the build is missing or older than the sources',
    {
      zh: '下次 npm start 会自动构建，需要几分钟；先做一次备份。',
      en: 'The next npm start builds, which takes minutes; make a backup first.',
    },
  )
}
