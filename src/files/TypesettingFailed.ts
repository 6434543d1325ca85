type Sentence = { zh: string; en: string }

/** Each sentence takes one detail: a name, the characters in question, or what the typesetter itself said. */
const sentences = {
  fonts_missing: (detail) => ({
    zh: `缺少字体（${detail}）。请重新生成字体目录，或检查 FONTS_DIR。`,
    en: `Fonts are missing (${detail}). Build the font directory again, or check FONTS_DIR.`,
  }),
  character_missing: (detail) => ({
    zh: `现有字体排不出这些字符：${detail}。请改用其他写法。`,
    en: `No font has these characters: ${detail}. Write them differently.`,
  }),
  picture_missing: (detail) => ({
    zh: `找不到图片 ${detail}。`,
    en: `The picture ${detail} is not there.`,
  }),
  picture_unreadable: (detail) => ({
    zh: `图片 ${detail} 损坏或格式不支持，请更换。`,
    en: `The picture ${detail} is damaged or of an unknown format. Replace it.`,
  }),
  typesetting_refused: (detail) => ({
    zh: `排版程序拒绝了这份稿件：${detail}`,
    en: `The typesetter refused this sheet: ${detail}`,
  }),
  typesetting_timed_out: (detail) => ({
    zh: `排版超过 ${detail}，已中止。可以重试。`,
    en: `Typesetting took more than ${detail} and was stopped. It may be tried again.`,
  }),
  typesetter_crashed: (detail) => ({
    zh: `排版程序意外退出（${detail}）。可以重试。`,
    en: `The typesetter ended unexpectedly (${detail}). It may be tried again.`,
  }),
  typesetter_closed: () => ({ zh: '排版程序已关闭。', en: 'The typesetter is closed.' }),
} satisfies Record<string, (detail: string) => Sentence>

export type TypesettingFailure = keyof typeof sentences

/** No PDF was made of this sheet. The typesetter stands ready for the next one, unless it is closed. */
export class TypesettingFailed extends Error {
  override readonly name = 'TypesettingFailed'
  readonly sentence: Sentence

  constructor(
    readonly code: TypesettingFailure,
    readonly detail = '',
    options?: ErrorOptions,
  ) {
    const sentence = sentences[code](detail)
    super(sentence.en, options)
    this.sentence = sentence
  }
}
