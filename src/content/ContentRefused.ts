/** What is wrong at one place of an editor state. `path` leads there from the state: `root.children.3.fields.image`. */
export type ContentIssue = { path: string; code: string; message: { zh: string; en: string } }

/** The text holds something that we cannot publish faithfully; nothing of it was taken over. */
export class ContentRefused extends Error {
  readonly code = 'content_refused'
  readonly sentence = {
    zh: '正文中有不能发布的内容，请按提示修改后再保存。',
    en: 'The text holds something that cannot be published. Change what is named and save again.',
  }
  readonly issues: ContentIssue[]

  constructor(issues: ContentIssue[]) {
    super(issues.map((issue) => `${issue.path}: ${issue.message.en}`).join('\n'))
    this.name = 'ContentRefused'
    this.issues = issues
  }
}
