import type { Label } from '../content/vocabulary'

const sentences = {
  manuscript_type: {
    zh: '只能导入 .docx、.html 和 .txt 文件。WPS 文件请先另存为 .docx。',
    en: 'Only .docx, .html and .txt files can be imported. Save a WPS file as .docx first.',
  },
  manuscript_too_large: {
    zh: '文件超过 20 MB。请压缩其中的图片，或把稿件和图片分开上传。',
    en: 'The file is larger than 20 MB. Compress its pictures, or upload text and pictures apart.',
  },
  manuscript_empty: {
    zh: '文件里没有文字，也没有图片。',
    en: 'The file holds no text and no pictures.',
  },
  manuscript_mismatch: {
    zh: '文件内容与扩展名不符，请用原来的软件打开后重新另存。',
    en: 'The file is not what its name says. Open it in the program it comes from and save it again.',
  },
  manuscript_encrypted: {
    zh: '文件设有密码，请取消密码后重新保存再导入。',
    en: 'The file is protected by a password. Remove the password, save it, and import it again.',
  },
  manuscript_old_word: {
    zh: '这是旧版 Word（.doc）文件，请用 Word 或 WPS 打开后另存为 .docx。',
    en: 'This is an old Word file (.doc). Open it in Word or WPS and save it as .docx.',
  },
  manuscript_macros: {
    zh: '文件带有宏，不能导入。请另存为不含宏的 .docx。',
    en: 'The file contains macros and cannot be imported. Save it as a .docx without macros.',
  },
  manuscript_broken: {
    zh: '文件已损坏或不完整，无法读取。请重新发送，或用 Word、WPS 修复后另存。',
    en: 'The file is damaged or incomplete. Send it again, or repair and save it in Word or WPS.',
  },
  manuscript_zip_limits: {
    zh: '文件解压后过大，或包含的部件过多，不能导入。',
    en: 'The file unpacks to too much data, or to too many parts.',
  },
  manuscript_zip_paths: {
    zh: '文件内部含有不安全的路径，不能导入。',
    en: 'The file holds unsafe paths.',
  },
  manuscript_encoding: {
    zh: '无法识别文字编码。请另存为 UTF-8 编码的文本再导入。',
    en: 'The encoding of the text is not known. Save it as UTF-8 and import it again.',
  },
  manuscript_too_complex: {
    zh: '文件结构过于复杂（嵌套太深或元素太多），不能导入。请只复制正文到新文件再试。',
    en: 'The file is too complex (too deeply nested, or too many elements). Copy its text into a new file.',
  },
} as const satisfies Record<string, Label>

export type ManuscriptRefusal = keyof typeof sentences
export const manuscriptRefusals = Object.keys(sentences) as ManuscriptRefusal[]

/** The file cannot be taken over; nothing of it was. */
export class ManuscriptRefused extends Error {
  readonly code: ManuscriptRefusal
  readonly sentence: Label

  constructor(code: ManuscriptRefusal, cause?: unknown) {
    super(sentences[code].en, { cause })
    this.name = 'ManuscriptRefused'
    this.code = code
    this.sentence = sentences[code]
  }
}
