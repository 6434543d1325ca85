import { BadSettings } from '../../env'

/** The operator either makes the server a replica set and says so in its address, or decides to do without. */
export class TransactionsMissing extends BadSettings {
  override readonly code = 'transactions_missing'
  constructor({ zh, en }: { zh: string; en: string }) {
    super(
      `这个 MongoDB 不能用事务：${zh}。没有事务，一次操作可能只写进去一半；` +
        '确实要这样运行，请设 MONGODB_WITHOUT_TRANSACTIONS=true / ' +
        `This MongoDB has no transactions: ${en}. Without them an operation may be written by half; ` +
        'to run like this all the same, set MONGODB_WITHOUT_TRANSACTIONS=true',
    )
  }
}
