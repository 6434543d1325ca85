import type { Label } from '../content/vocabulary'

const sentences = {
  target_taken: {
    zh: '目标文件夹里已经有东西，备份从不覆盖。请换一个文件夹。',
    en: 'The target folder holds something already, and a backup never overwrites. Choose another folder.',
  },
  inside_data: {
    zh: '备份不能放在 DATA_DIR 里面：那里出事，备份也就没了。',
    en: 'A backup must not lie inside DATA_DIR: what happens to the one happens to the other.',
  },
  no_database: {
    zh: '没有找到编辑数据库。请检查 DATA_DIR 和 DATABASE_URL；从未启动过的安装没有可备份的内容。',
    en: 'There is no authoring database. Check DATA_DIR and DATABASE_URL; an installation never started has nothing to back up.',
  },
  not_a_backup: {
    zh: '这个文件夹不是完整的备份（manifest.json 缺失或看不懂）。',
    en: 'This folder is not a complete backup (manifest.json is missing or unreadable).',
  },
  backup_damaged: {
    zh: '备份已损坏，没有使用。请换另一份备份。',
    en: 'The backup is damaged and was not used. Take another one.',
  },
  newer_backup: {
    zh: '这份备份来自更新版本的程序。请先升级程序再恢复。',
    en: 'This backup is of a newer version of the program. Upgrade the program first.',
  },
  other_database: {
    zh: '备份和现在的 DATABASE_URL 不是同一种数据库（SQLite 或 MongoDB）。',
    en: 'The backup and DATABASE_URL are of different kinds of database (SQLite or MongoDB).',
  },
  database_away: {
    zh: '连不上 MongoDB。请先启动它，用 mongorestore 恢复数据库，再恢复图片和附件。',
    en: 'MongoDB does not answer. Start it, restore the database with mongorestore, then the blobs.',
  },
  not_empty: {
    zh: 'DATA_DIR 不是空的。确定要替换时加上 --replace：现有数据会先移到旁边保存。',
    en: 'DATA_DIR is not empty. To replace what is there add --replace: it is moved aside first, and kept.',
  },
  immovable: {
    zh: 'DATA_DIR 里有一项不能移动，多半是单独挂载的磁盘，所以没有恢复，现有数据没有改动。请先卸载它，或者恢复到另一个空的 DATA_DIR（见 docs/operations.md）。',
    en: 'Something in DATA_DIR cannot be moved, probably a disk that is mounted there, so nothing was restored or changed. Unmount it, or restore into another, empty DATA_DIR (see docs/operations.md).',
  },
  put_back: {
    zh: '恢复没有做成：有东西移动不了。现有数据已放回原处，和之前一样；核对过的复制品留在下面的文件夹里，下次恢复成功后自动删除。排除原因后请再恢复一次。',
    en: 'The restoration was not carried out: something could not be moved. What was there is back in its place, as it was; the verified copy is kept in the folder below until a restoration succeeds. Mend the cause and restore again.',
  },
  half_moved: {
    zh: '恢复停在半途，原来的数据没有全部放回：其余的在下面的文件夹里，没有丢失。排除原因后执行 npm run restore -- --undo 放回，或再恢复一次。',
    en: 'The restoration broke off, and not all that was there could be put back: the rest is safe in the folder below. Mend the cause and run npm run restore -- --undo, or restore again.',
  },
  nothing_to_undo: {
    zh: '没有做到一半的恢复，不需要放回什么。',
    en: 'No restoration was broken off: there is nothing to put back.',
  },
  still_running: {
    zh: '宣讲台还在运行。请先停止（Ctrl+C 或停止服务），再恢复。',
    en: 'Xuanjiangtai is running. Stop it first.',
  },
} as const satisfies Record<string, Label>

/** A backup or a restoration that was not carried out. Nothing was changed, unless it says so (`half_moved`). */
export class OperationRefused extends Error {
  override readonly name = 'OperationRefused'
  readonly sentence: Label
  constructor(
    readonly code: keyof typeof sentences,
    readonly detail = '',
  ) {
    const sentence: Label = sentences[code]
    super(`${sentence.zh} / ${sentence.en}${detail && `\n  ${detail}`}`)
    this.sentence = sentence
  }
}
