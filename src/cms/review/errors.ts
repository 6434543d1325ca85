import type { Label } from '../../content/vocabulary'
import type { Problem } from '../refused'

/** The text has changed since the person looked at it: they have to look again. */
export class StaleContent extends Error {
  override readonly name = 'StaleContent'
  readonly code = 'stale_content'
  readonly sentence: Label = {
    zh: '内容在你打开之后又有改动，请刷新页面看过最新内容再操作。',
    en: 'The text has changed since you opened it: reload and read the present one.',
  }
}

/** Something is missing that readers would miss, or cannot be printed. `problems` names each. */
export class ContentIncomplete extends Error {
  override readonly name = 'ContentIncomplete'
  readonly code = 'content_incomplete'
  readonly sentence: Label = {
    zh: '还有要补齐或改正的地方，请处理后再继续。',
    en: 'Something in the document is missing, or has to be mended.',
  }
  constructor(readonly problems: Problem[]) {
    super(problems.map((problem) => problem.message.en).join(' '))
  }
}

/** Readers of a withdrawn document would be sent to nothing, or in a circle. */
export class RedirectRefused extends Error {
  override readonly name = 'RedirectRefused'
  readonly code = 'redirect_target'
  readonly sentence: Label = {
    zh: '撤下后只能转到另一份正在公开的内容，请写成“类型/编号”。',
    en: 'Readers are redirected to another public document: give its “type/id”.',
  }
}

export class NotFoundHere extends Error {
  override readonly name = 'NotFoundHere'
  readonly code = 'not_found'
  readonly sentence: Label = {
    zh: '没有这份内容，或者你不能查看。',
    en: 'There is no such document, or you may not see it.',
  }
}
