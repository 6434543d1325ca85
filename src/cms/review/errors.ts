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

export class NotFoundHere extends Error {
  override readonly name = 'NotFoundHere'
  readonly code = 'not_found'
  readonly sentence: Label = {
    zh: '没有这份内容，或者你不能查看。',
    en: 'There is no such document, or you may not see it.',
  }
}
