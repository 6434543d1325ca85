/** What the program stands on: Node, the disk, the folder of data. */
import { existsSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { beware, broken, well, type Finding } from './Finding'

export function checkNode(version: string): Finding {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 9)) return well(`Node.js ${version}`, `Node.js ${version}`)
  return broken(`Node.js ${version} 太旧`, `Node.js ${version} is too old`, {
    zh: '安装 Node.js 20.9 或更新的版本，再启动。',
    en: 'Install Node.js 20.9 or later and start again.',
  })
}

const gigabyte = 1_000_000_000

/** @param free  bytes */
export function checkSpace(free: number): Finding {
  const zh = `磁盘剩余 ${(free / gigabyte).toFixed(1)} GB`
  const en = `${(free / gigabyte).toFixed(1)} GB of disk are free`
  const todo = {
    zh: '清理磁盘或换大一些的盘：写满之后任何人都无法保存。旧备份和日志常常最占地方。',
    en: 'Make room or take a larger disk: when it is full nobody can save. Old backups and logs are often the largest.',
  }
  if (free < gigabyte) return broken(zh, en, todo)
  return free < 5 * gigabyte ? beware(zh, en, todo) : well(zh, en)
}

/** Numbers of Linux for file systems on another machine; `fuse` may be anything. */
const networks: Record<number, string> = {
  0x6969: 'NFS',
  0x517b: 'SMB',
  0xff534d42: 'CIFS',
  0xfe534d42: 'SMB2',
  0x01021997: '9p',
  0x5346414f: 'AFS',
  0xc36400: 'Ceph',
}

/** @param type  of the file system, by its number on Linux */
export function checkFileSystem(type: number): Finding[] {
  const name = networks[type]
  if (!name) return []
  return [
    broken(`DATA_DIR 在网络盘上（${name}）`, `DATA_DIR is on a network file system (${name})`, {
      zh: 'SQLite 在网络盘上会损坏数据。把 DATA_DIR 移到本机磁盘，网络盘只放备份。',
      en: 'SQLite loses data there. Move DATA_DIR to a disk of this machine; keep only backups on the network.',
    }),
  ]
}

export function checkDataDir(dataDir: string): Finding[] {
  if (!existsSync(dataDir))
    return [
      beware(`还没有 ${dataDir}，从未启动过`, `${dataDir} is not there: never started`, {
        zh: '运行 npm start；如果本来有数据，检查 DATA_DIR 是否写对。',
        en: 'Run npm start; if there should be data, check DATA_DIR.',
      }),
    ]
  const disk = statfsSync(dataDir)
  return [checkWritable(dataDir), checkSpace(disk.bavail * disk.bsize), ...onLinux(disk.type)]
}

const onLinux = (type: number): Finding[] => (process.platform === 'linux' ? checkFileSystem(type) : [])

function checkWritable(dataDir: string): Finding {
  const trial = path.join(dataDir, `.doctor-${process.pid}`)
  try {
    writeFileSync(trial, '')
    rmSync(trial)
    return well(`数据文件夹可写：${dataDir}`, 'the folder of data can be written to')
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException
    return broken(
      `数据文件夹不可写：${dataDir}（${code}）`,
      `the folder of data cannot be written to (${code})`,
      {
        zh: '用运行宣讲台的账号执行本命令；不行就把文件夹的所有者改成这个账号（chown -R）。',
        en: 'Run this as the account that runs Xuanjiangtai; else give that account the folder (chown -R).',
      },
    )
  }
}
