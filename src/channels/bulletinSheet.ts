/** Everything that stands on the sheets of one printed bulletin: the bulletin channel's output, the typesetter's input. */
import type { PrintBlock } from '../render/print'

export type BulletinSheet = {
  masthead: string
  series: string
  /** As printed: 第30期, 总第58期 (empty when there is none), 2022年6月16日. */
  issue: string
  runningNumber: string
  date: string
  /** The issue date again as ISO, for the document's metadata: time comes from the snapshot, never from a clock. */
  issuedOn: string
  office: string
  theme: string
  sections: { title: string; articles: { title: string; attribution: string; blocks: PrintBlock[] }[] }[]
  recipients: { report: string; send: string; distribute: string }
  signOff: { issuer: string; editor: string; proofreader: string }
  /** 共印50份, empty when unknown. */
  copies: string
  /** Marks every page: it is not the issue yet. */
  proof?: true
}
