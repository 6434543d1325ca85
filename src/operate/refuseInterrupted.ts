import { existsSync } from 'node:fs'
import type { Installation } from './backup'
import { interruptedIn, leftIn } from './exchange'
import { databaseFile } from './places'
import { RestorationInterrupted } from './RestorationInterrupted'

/**
 * Before anything is made: a new installation in the place of one that was to be restored would show the sample county to
 * the public.
 * @throws RestorationInterrupted
 */
export async function refuseInterrupted(to: Installation): Promise<void> {
  const interrupted = await interruptedIn(to)
  if (interrupted !== undefined)
    throw new RestorationInterrupted({
      zh:
        `上一次恢复没有做完，所以没有启动；原来的数据在 ${interrupted}/before，没有丢失。` +
        '要做完，再执行一次 npm run restore -- 备份文件夹 --replace；要回到恢复之前，执行 npm run restore -- --undo',
      en:
        `A restoration was broken off, so nothing was started; what was there before is safe in ${interrupted}/before. ` +
        'To finish it run npm run restore -- DIR --replace again; to go back to what was there run npm run restore -- --undo',
    })
  const file = databaseFile(to.databaseUrl)
  const left = await leftIn(to)
  if (file === undefined || existsSync(file) || left.length === 0) return
  const names = left.join(', ')
  throw new RestorationInterrupted({
    zh:
      `${to.dataDir} 里有恢复时留下的 ${names}，却没有数据库 ${file}，所以没有建立新的安装。` +
      '请恢复一份备份（npm run restore -- 备份文件夹 --replace），或把 replaced-… 里的东西移回来；确实要从头开始，先把它们移到别处',
    en:
      `${to.dataDir} holds ${names} of a restoration and no database ${file}, so no new installation was made. ` +
      'Restore a backup (npm run restore -- DIR --replace), or move back what is in replaced-…; to start anew, move them elsewhere first',
  })
}
