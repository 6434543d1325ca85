/** The words of review: who takes part, which stages there are, what can be done. */
import type { Label } from '../content/vocabulary'

type Labels<K extends string> = Record<K, Label>

export const roleLabels = {
  administrator: { zh: '系统管理员', en: 'Administrator' },
  'chief-editor': { zh: '总编', en: 'Chief editor' },
  reviewer: { zh: '审核员', en: 'Reviewer' },
  editor: { zh: '编辑', en: 'Editor' },
  contributor: { zh: '供稿员（站专管员）', en: 'Contributor' },
  lecturer: { zh: '宣讲员', en: 'Lecturer' },
} as const satisfies Labels<string>
export type Role = keyof typeof roleLabels
export const roles = Object.keys(roleLabels) as [Role, ...Role[]]

/** A review stage, in the order in which they are signed. */
export const reviewStageLabels = {
  first: { zh: '初审', en: 'First review' },
  second: { zh: '复审', en: 'Second review' },
  final: { zh: '终审', en: 'Final review' },
} as const satisfies Labels<string>
export type ReviewStage = keyof typeof reviewStageLabels
export const reviewStages = Object.keys(reviewStageLabels) as [ReviewStage, ...ReviewStage[]]

/** Where a document stands: being written, waiting for the signature of a stage, sealed, or public as it is. */
export const stageLabels = {
  draft: { zh: '编写中', en: 'Draft' },
  first: { zh: '待初审', en: 'Awaiting first review' },
  second: { zh: '待复审', en: 'Awaiting second review' },
  final: { zh: '待终审', en: 'Awaiting final review' },
  sealed: { zh: '已通过，待发布', en: 'Sealed, ready to publish' },
  public: { zh: '已发布', en: 'Public' },
} as const satisfies Labels<string>
export type Stage = keyof typeof stageLabels
/** Where a text is being read or waits to be published. */
export const underReview: readonly Stage[] = [...reviewStages, 'sealed']

export const actionLabels = {
  edit: { zh: '修改', en: 'Edit' },
  submit: { zh: '提交审核', en: 'Submit for review' },
  recall: { zh: '撤回修改', en: 'Recall' },
  sign: { zh: '审核通过', en: 'Sign' },
  return: { zh: '退回', en: 'Return' },
  publish: { zh: '发布', en: 'Publish' },
  withdraw: { zh: '撤下', en: 'Withdraw' },
} as const satisfies Labels<string>
/** What a record can say happened. `edit` is written by saving; the others are asked for by name. */
export type RecordedAction = keyof typeof actionLabels
export const recordedActions = Object.keys(actionLabels) as [RecordedAction, ...RecordedAction[]]
export type Action = Exclude<RecordedAction, 'edit'>
export const actions = recordedActions.filter((action): action is Action => action !== 'edit')
