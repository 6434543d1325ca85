import { endsLikeOffice } from '../../content/masthead'
import { cut, plainText, tidy } from '../inlines'
import type { Draft, DraftBlock } from '../manuscript'

const longest = 60

type Attributed = { attribution: string; blocks: Draft }

/**
 * Who wrote it, where the very end says so: in brackets on a line of its own or behind the last sentence, or on a last
 * line with 供稿, 来源 or the like. Pictures may follow. Anything else stays in the text.
 */
export const takeAttribution = (blocks: Draft): Attributed => {
  const index = blocks.findLastIndex(
    ({ type }) => type !== 'image' && type !== 'gallery' && type !== 'divider',
  )
  const last = blocks[index]
  if (last?.type !== 'paragraph' && last?.type !== 'quotation') return { attribution: '', blocks }
  const text = plainText(last.children)
  const found = inBrackets(text) ?? onItsOwnLine(text, last)
  if (found === undefined) return { attribution: '', blocks }
  const rest = tidy(cut(last.children, 0, found.from))
  const left: Draft = rest.length === 0 ? [] : [{ ...last, children: rest }]
  return { attribution: found.name, blocks: [...blocks.slice(0, index), ...left, ...blocks.slice(index + 1)] }
}

/**
 * The office that an attribution names, without the person who wrote for it; empty when it names a person alone. Words
 * for a person's part also stand in names (摄影协会, 记者站, 小记者): only one behind an office, with a person behind it,
 * ends the office.
 */
export const officeIn = (attribution: string): string => {
  for (const { index, 0: role } of attribution.matchAll(part)) {
    const before = attribution.slice(0, index)
    const isBehindOffice = /(?:^|[\s（(])$/u.test(before) || endsLikeOffice(before)
    const after = attribution.slice(index + role.length).replace(/[\s）)]+$/u, '')
    if (isBehindOffice && !endsLikeOffice(after)) return before.replace(/[\s（(]+$/u, '').trim()
  }
  return attribution.trim()
}

/** The common ones: without a blank, nothing else tells a person (通讯员张某) from an office (通讯员之家). */
const surnames =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许韩冯邓曹彭曾肖萧田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦傅方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤'

const part = new RegExp(
  '(?:通讯员|记者|撰稿|作者|文字|摄影)' +
    `(?=[\\s:：/／]|$|[${surnames}]\\p{Script=Han}{1,3}(?!\\p{Script=Han}))` +
    '|[文图]{1,2}(?=\\s*[/／:：])',
  'gu',
)

type Found = { name: string; from: number }

const inBrackets = (text: string): Found | undefined => {
  const tail = text.slice(-longest - 2)
  const bracketed = /[（(]([^（()）]{2,60})[）)]\s*$/.exec(tail)
  const name = bracketed?.[1]?.trim() ?? ''
  if (bracketed === null || !looksLikeAuthor(name)) return undefined
  return { name: bare(name), from: text.length - tail.length + bracketed.index }
}

const onItsOwnLine = (text: string, block: DraftBlock): Found | undefined => {
  const line = text.trim()
  if (line.length > longest || /[。！？；]/.test(line)) return undefined
  const isRight = block.type === 'paragraph' && block.align === 'right'
  const saysSo = labelled.test(line) || line.endsWith('供稿')
  return saysSo || (isRight && looksLikeAuthor(line)) ? { name: bare(line), from: 0 } : undefined
}

const labelled = /^(?:来源|稿件来源|信息来源|供稿|供稿单位|报送单位|撰稿|作者|文字|通讯员|记者)\s*[：:/／\s]/
const roles = /通讯员|记者|供稿|撰稿|来源[：:]|作者[：:]|文[/／]|文字[：:]|图[/／]/

/**
 * The name of an office or a person in a role. What a sentence adds in brackets names things in general (乡镇、街道) or
 * explains (含……, 其中……), or counts.
 */
const looksLikeAuthor = (text: string): boolean => {
  if (/[。；;！？]/.test(text) || /^(?:含|包括|其中|如|即|见|注|不|共|截至|详见|以下|简称|原)/.test(text))
    return false
  if (roles.test(text)) return true
  if (/\d/.test(text)) return false
  const names = text.split(/[、，,\s]+/).filter((name) => name !== '')
  return names.some((name) => name.length >= 3) && names.some(endsLikeOffice)
}

/** Without the label that says what the line is; 通讯员 and 记者 are part of the name. */
const bare = (text: string): string =>
  text
    .replace(/^(?:稿件来源|信息来源|来源|供稿单位|报送单位|供稿|撰稿|作者)\s*[：:]\s*/, '')
    .replace(/\s*供稿$/, '')
    .trim()
