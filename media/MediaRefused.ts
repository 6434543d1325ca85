type Sentence = { zh: string; en: string }

/** Each sentence takes one detail: a limit in words, or what to do instead; empty when there is none. */
const sentences = {
  media_empty: () => ({ zh: '文件是空的，请重新选择。', en: 'The file is empty: choose it again.' }),
  media_type_refused: (advice) => ({
    zh: `不能上传这种文件。${advice.zh || '可以上传图片、PDF、Word、Excel、PPT、WPS 文件、音频、视频、文本和压缩包。'}`,
    en: `This kind of file cannot be uploaded. ${advice.en || 'Pictures, PDF, Office and WPS files, audio, video, text and archives can.'}`,
  }),
  media_macros: () => ({
    zh: '文件里有宏，不能上传。请另存为不带宏的 docx、xlsx 或 pptx。',
    en: 'The file holds macros. Save it without them, as docx, xlsx or pptx.',
  }),
  media_programs: (advice) => ({
    zh: `压缩包里有程序或脚本（${advice.zh}），请取出后重新压缩。`,
    en: `The archive holds a program or script (${advice.en}). Take it out and pack it again.`,
  }),
  media_mismatch: () => ({
    zh: '文件内容与扩展名不符。请用原来的软件打开，重新另存一份。',
    en: 'The contents are not what the extension says. Open the file in its own program and save it again.',
  }),
  media_locked: () => ({
    zh: '文件设有打开密码，读者打不开。请取消密码后再上传。',
    en: 'A password is needed to open the file. Remove it, then upload again.',
  }),
  media_broken: () => ({
    zh: '文件损坏或不完整，请重新导出后上传。',
    en: 'The file is damaged or incomplete. Export it again.',
  }),
  media_too_large: (limit) => ({
    zh: `文件太大，最多 ${limit.zh}。`,
    en: `The file is too large: ${limit.en} at most.`,
  }),
  media_unpacks_too_large: (limit) => ({
    zh: `文件解压后太大，最多 ${limit.zh}。请拆成几份再上传。`,
    en: `The file unpacks to too much: ${limit.en} at most. Split it up, then upload the parts.`,
  }),
  image_too_many_pixels: (limit) => ({
    zh: `图片尺寸太大，最多 ${limit.zh}。请缩小后再上传。`,
    en: `The picture is too large: ${limit.en} at most. Make it smaller first.`,
  }),
  image_broken: () => ({
    zh: '图片损坏或没有传完，请重新上传原图。',
    en: 'The picture is damaged or incomplete. Upload the original again.',
  }),
  image_too_slow: () => ({
    zh: '图片处理超时。请缩小尺寸，或导出为 JPEG 后再上传。',
    en: 'The picture took too long to process. Make it smaller, or export it as JPEG.',
  }),
} satisfies Record<string, (detail: Sentence) => Sentence>

export type MediaRefusalCode = keyof typeof sentences

/** A file that is not taken in; nothing was stored. */
export class MediaRefused extends Error {
  override readonly name = 'MediaRefused'
  readonly sentence: Sentence
  constructor(
    readonly code: MediaRefusalCode,
    detail: Sentence = { zh: '', en: '' },
    options?: ErrorOptions,
  ) {
    const sentence = sentences[code](detail)
    super(sentence.en, options)
    this.sentence = sentence
  }
}
