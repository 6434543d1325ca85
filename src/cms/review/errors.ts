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

/** Public documents would be left without the unit that they name as theirs. */
export class UnitIssues extends Error {
  override readonly name = 'UnitIssues'
  readonly code = 'unit_issues'
  readonly sentence: Label
  /** @param most  how many are counted at most */
  constructor(titles: string[], most: number) {
    super('the unit issues what is public')
    const named = titles.slice(0, 3).map((title) => `“${title}”`)
    const more = titles.length > named.length
    const many = titles.length > most
    const count = many
      ? { zh: `${most} 多份`, en: `more than ${most}` }
      : { zh: `${titles.length} 份`, en: titles.length }
    this.sentence = {
      zh:
        `还有 ${count.zh}公开的内容或下级单位属于这个单位：${named.join('、')}${more ? ' 等' : ''}。` +
        '请先把它们撤下，或改到别的单位重新审核发布，再撤下这个单位。',
      en:
        `Public documents or units below still name this unit as theirs (${count.en}): ${named.join(', ')}${more ? ' …' : ''}. ` +
        'Withdraw them first, or have them published under another unit; then withdraw this one.',
    }
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
