import { BadSettings } from '../../env'

/** The operator either goes back to the newer program, or restores the backup from before the upgrade. */
export class DatabaseNewer extends BadSettings {
  override readonly code = 'database_newer'
  constructor(migration: string) {
    super(
      `数据库由更新版本的程序升级过（${migration}），这个版本不认识，没有动它：请换回新版本，或者恢复升级前的备份 / ` +
        `The database was upgraded by a newer version of the program (${migration}) and was left alone: ` +
        'go back to that version, or restore the backup from before the upgrade',
    )
  }
}
