import type { Label } from '../../content/vocabulary'

const sentences = {
  not_from_sqlite: {
    zh: '只能从 SQLite 搬出。请去掉环境变量 DATABASE_URL，在原来的 DATA_DIR 上运行。',
    en: 'Only an SQLite database is moved: run this on the DATA_DIR of the installation, without DATABASE_URL.',
  },
  not_to_mongodb: {
    zh: '请写上目标数据库的地址，例如 mongodb://127.0.0.1:27017/xuanjiangtai?replicaSet=rs0。',
    en: 'Name the target, such as mongodb://127.0.0.1:27017/xuanjiangtai?replicaSet=rs0.',
  },
  still_running: {
    zh: '编辑端正在运行，搬家期间的改动会丢失。请先停止。',
    en: 'The CMS is running, and what is edited during the move would be lost. Stop it first.',
  },
  target_not_empty: {
    zh: '目标数据库里已有内容，没有动它。请换一个库名；如果是上次没有搬完的，先删掉那个库。',
    en: 'The target holds something already, and was left alone. Choose another database name, or drop what an unfinished move left.',
  },
  not_the_same: {
    zh: '搬完后两边不一致，请不要使用目标数据库：删掉它再搬一次。原来的数据库没有改动。',
    en: 'The two databases differ after the move. Do not use the target: drop it and move again. The source is as it was.',
  },
} as const satisfies Record<string, Label>

/** A move that was not made, or must not be relied on. The source has not been changed. */
export class MoveRefused extends Error {
  override readonly name = 'MoveRefused'
  constructor(
    readonly code: keyof typeof sentences,
    detail = '',
  ) {
    super(`${sentences[code].zh} / ${sentences[code].en}${detail && `\n  ${detail}`}`)
  }
}
