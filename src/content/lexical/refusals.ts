/** Every reason to refuse a piece of an editor state. `detail` comes from the input, so it is cut short. */
type Sentence = (detail: string) => { zh: string; en: string }

export const refusals = {
  malformed: () => ({ zh: '内容结构不完整。', en: 'The structure of the content is broken.' }),
  unknown_node: (detail) => ({
    zh: `此处不支持这种内容：${detail}。`,
    en: `This kind of content is not supported here: ${detail}.`,
  }),
  bad_heading: (detail) => ({
    zh: `正文小标题只用二至四级，不能用 ${detail}。`,
    en: `Headings in a text go from level 2 to 4, not ${detail}.`,
  }),
  bad_link: (detail) => ({
    zh: `链接地址不可用：${detail}。只接受 http、https、mailto、tel 和以 / 开头的站内地址。`,
    en: `This address cannot be linked: ${detail}. Use http, https, mailto, tel or a path that starts with /.`,
  }),
  bad_target: () => ({
    zh: '站内链接没有选中可公开的文档。',
    en: 'The internal link does not name a document that can be public.',
  }),
  bad_field: (detail) => ({
    zh: `内容块缺少必填项或填写有误：${detail}。`,
    en: `A field of this block is missing or wrong: ${detail}.`,
  }),
  too_deep: () => ({ zh: '内容嵌套过深。', en: 'The content is nested too deeply.' }),
  too_large: () => ({ zh: '内容过多，请分成几篇。', en: 'There is too much content; split it up.' }),
  too_long: () => ({ zh: '文字过长，请分成几篇。', en: 'The text is too long; split it up.' }),
} satisfies Record<string, Sentence>

export type Refusal = keyof typeof refusals

export const refusalMessage = (refusal: Refusal, detail: string) => refusals[refusal](shorten(detail))

const shorten = (detail: string) => (detail.length > 60 ? `${detail.slice(0, 60)}…` : detail)
