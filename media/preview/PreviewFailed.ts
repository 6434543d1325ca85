type Sentence = { zh: string; en: string }

/** Why a file has no preview. The file itself is as good as any other: only the picture of it is missing. */
export const previewSentences = {
  no_office: {
    zh: '这台服务器没有安装 LibreOffice，看不到 Office 文件的预览；文件可以照常下载和发布。',
    en: 'LibreOffice is not installed on this server, so Office files have no preview; they download and publish as usual.',
  },
  no_ffmpeg: {
    zh: '这台服务器没有安装 ffmpeg，读不出音视频的时长和封面；文件可以照常播放和发布。',
    en: 'ffmpeg is not installed on this server, so recordings have no length or poster; they play and publish as usual.',
  },
  preview_unreadable: {
    zh: '打不开这份文件，做不出预览。请在自己的电脑上打开检查，必要时重新导出后再上传。',
    en: 'The file could not be opened for a preview. Open it on your own computer; if need be, export and upload it again.',
  },
  preview_timed_out: {
    zh: '做预览超过了时限，已停止；文件可以照常下载和发布。',
    en: 'The preview took too long and was stopped; the file downloads and publishes as usual.',
  },
  preview_crashed: {
    zh: '做预览的程序出错退出；文件可以照常下载和发布。',
    en: 'The program that makes previews ended with an error; the file downloads and publishes as usual.',
  },
} satisfies Record<string, Sentence>

export type PreviewProblem = keyof typeof previewSentences

/** No preview came of this file. */
export class PreviewFailed extends Error {
  override readonly name = 'PreviewFailed'
  readonly sentence: Sentence
  /** @param detail  what the program said, for the log */
  constructor(
    readonly code: PreviewProblem,
    readonly detail = '',
    options?: ErrorOptions,
  ) {
    const sentence = previewSentences[code]
    super(detail ? `${sentence.en} (${detail})` : sentence.en, options)
    this.sentence = sentence
  }
}
