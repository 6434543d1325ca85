import type { Label } from '../content/vocabulary'

const sentences = {
  role_not_allowed: {
    zh: '你的角色不能做这一步。',
    en: 'Your role cannot take this step.',
  },
  out_of_place: {
    zh: '这份内容不属于你的单位及下级单位。',
    en: 'This document does not belong to your unit or those below it.',
  },
  others_work: {
    zh: '这份内容不是你创建的，只能提交或撤回自己的内容。',
    en: 'Somebody else created this document: you submit and recall your own.',
  },
  own_work: {
    zh: '不能审核自己写的或改过的内容（包括它用到的图片、附件），请由另一位审核员签署。',
    en: 'Nobody reviews their own work, or a text whose pictures or files they changed: another reviewer has to sign.',
  },
  signed_twice: {
    zh: '你已签过前面的审次，同一人不能签两次。',
    en: 'You have signed an earlier stage; nobody signs twice.',
  },
  not_submitted: {
    zh: '这份内容还没有提交审核。',
    en: 'This document has not been submitted for review.',
  },
  already_submitted: {
    zh: '这份内容已经在审核中。',
    en: 'This document is already under review.',
  },
  nothing_open: {
    zh: '没有等待签署的审次。',
    en: 'No review stage is waiting for a signature.',
  },
  unchanged: {
    zh: '内容与已发布的一致，不需要再次提交。',
    en: 'The text is the one that is public already.',
  },
  seal_incomplete: {
    zh: '三审没有签全，不能发布。请先提交审核，由审核员逐级签署。',
    en: 'The seal is incomplete: it can be published once every review stage is signed.',
  },
  not_public: {
    zh: '这份内容现在没有公开，不需要撤下。',
    en: 'This document is not public.',
  },
  remark_required: {
    zh: '退回时请写明原因，方便作者修改。',
    en: 'Say why it is returned, so that the author can mend it.',
  },
} satisfies Record<string, Label>

export type ReviewRefusalCode = keyof typeof sentences

/** A step of review that the policy does not allow; nothing was changed. */
export class ReviewRefused extends Error {
  override readonly name = 'ReviewRefused'
  readonly sentence: Label
  constructor(readonly code: ReviewRefusalCode) {
    super(sentences[code].en)
    this.sentence = sentences[code]
  }
}
