/** A text shows an image or a file that did not come with it: nothing is published rather than a text with a hole. */
export class AssetMissing extends Error {
  readonly code = 'asset_missing'
  readonly sentence: { zh: string; en: string }

  constructor(kind: 'image' | 'file', id: string) {
    const sentence = {
      zh: `正文引用的${kind === 'image' ? '图片' : '附件'}已不存在：${id}。`,
      en: `The text shows a${kind === 'image' ? 'n image' : ' file'} that is not there any more: ${id}.`,
    }
    super(sentence.en)
    this.name = 'AssetMissing'
    this.sentence = sentence
  }
}
