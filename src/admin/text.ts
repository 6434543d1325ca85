/** Words of our own screens in the admin, one place per language; the vocabulary's labels stand beside them. */
import type { WithdrawalReason } from '../content/log'
import type { Label } from '../content/vocabulary'

export const words = {
  review: { zh: '审核与发布', en: 'Review and publication' },
  saveFirst: { zh: '先填好内容并保存，再提交审核。', en: 'Fill in and save first, then submit for review.' },
  unsaved: { zh: '有改动还没保存，请先点右上角“保存”。', en: 'There are unsaved changes: save first.' },
  loading: { zh: '正在读取审核进度…', en: 'Reading the review…' },
  working: { zh: '正在处理…', en: 'Working…' },
  publishing: { zh: '正在发布，几秒钟后就能看到…', en: 'Publishing; a few seconds…' },
  missing: { zh: '提交前还要补上', en: 'Needed before review' },
  openPicture: { zh: '打开这张图片', en: 'Open the picture' },
  seePage: { zh: '查看网页', en: 'See the page' },
  publicNow: { zh: '已公开', en: 'Public' },
  olderPublic: { zh: '公开的是之前审定的版本', en: 'What is public is the text approved before' },
  approved: { zh: '已批准发布，读者还看不到', en: 'Approved; readers do not see it yet' },
  notYet: { zh: '读者现在还看不到。', en: 'Readers do not see it yet.' },
  notYetAgain: {
    zh: '读者现在看到的还是之前公开的版本。',
    en: 'Readers still see the text that was public before.',
  },
  withdrawing: { zh: '正在撤下…', en: 'Withdrawing…' },
  failed: { zh: '没有成功，系统会自动重试。原因：', en: 'It failed and is tried again. The reason: ' },
  remark: { zh: '意见', en: 'Remark' },
  remarkNeeded: { zh: '退回的原因（作者会看到）', en: 'Why it is returned (the author sees this)' },
  reason: { zh: '撤下的原因', en: 'Reason' },
  confirm: { zh: '确定', en: 'Confirm' },
  shownElsewhere: {
    zh: '下面的公开内容还在用同样的照片或附件，所以这些照片、附件没有抹去。请打开看看，换掉，或者一并撤下。',
    en: 'These public documents still show the same pictures or files, which were therefore not erased. Open them and replace what they show, or withdraw them as well.',
  },
  cancel: { zh: '取消', en: 'Cancel' },
  history: { zh: '经过', en: 'History' },
  nothingToDo: { zh: '现在没有需要你做的。', en: 'Nothing for you to do now.' },
  unreachable: { zh: '连接不上服务器，请稍后再试。', en: 'The server cannot be reached; try again.' },
  worklist: { zh: '等你处理', en: 'Waiting for you' },
  worklistEmpty: {
    zh: '没有等你处理的内容。要写新的，从下面选一类，点“新建”。',
    en: 'Nothing waits for you. To write something new, choose a type below.',
  },
  consentEnding: { zh: '同意书快到期', en: 'Consents about to end' },
  consentEndingHint: {
    zh: '过了这一天会自动撤下。请先征得本人同意续签，改好日期，再审核、发布。',
    en: 'After this day they are withdrawn by themselves: ask the person again, change the date, and have it reviewed and published.',
  },
  untitled: { zh: '（未命名）', en: '(untitled)' },
  importTitle: { zh: '导入 Word 稿件', en: 'Import a manuscript' },
  importHint: {
    zh: '选择 .docx、.html 或 .txt 文件，自动分出标题、段落、表格、图片和署名，存成草稿。',
    en: 'Choose a .docx, .html or .txt file: title, headings, tables, pictures and attribution become a draft.',
  },
  importChoose: { zh: '选择文件', en: 'Choose files' },
  importing: { zh: '正在导入，图片多时要十几秒…', en: 'Importing; with many pictures this takes a while…' },
  importDone: { zh: '已导入，点这里打开草稿', en: 'Imported: open the draft' },
  kept: { zh: '保留', en: 'Kept' },
  dropped: { zh: '去掉', en: 'Dropped' },
  focal: { zh: '画面主体', en: 'What matters' },
  focalHint: {
    zh: '点一下图上最要紧的地方（比如人脸）：裁成方图和分享图时不会切掉它。',
    en: 'Tap what matters most (a face, say): square and shared pictures are cut around it.',
  },
  focalLater: {
    zh: '图片保存以后，可以在这里点选画面主体。',
    en: 'Once saved, choose here what matters in it.',
  },
  focalAcross: { zh: '左右位置', en: 'Across' },
  focalDown: { zh: '上下位置', en: 'Down' },
  focalReset: { zh: '恢复自动', en: 'Choose automatically' },
  focalAuto: { zh: '现在由程序自动判断。', en: 'Chosen automatically at present.' },
  focalSquare: { zh: '方图', en: 'Square' },
  focalShare: { zh: '分享图', en: 'When shared' },
  preview: { zh: '预览', en: 'Preview' },
  previewWanted: {
    zh: '正在生成预览，您可以先做别的，不影响发布。',
    en: 'The preview is being made. Go on with other things; publication does not wait for it.',
  },
  previewPage: { zh: '第 {n} 页', en: 'Page {n}' },
  previewPoster: { zh: '视频画面', en: 'From the video' },
  previewPages: { zh: '共 {n} 页', en: '{n} pages' },
  previewLength: { zh: '时长 {n}', en: 'Length {n}' },
} satisfies Record<string, Label>

export const withdrawalReasonLabels = {
  error: { zh: '内容有误', en: 'It is wrong' },
  outdated: { zh: '已经过时', en: 'It is out of date' },
  superseded: { zh: '已有新的内容代替', en: 'Something newer replaces it' },
  consent: { zh: '本人撤回同意（彻底删除）', en: 'The person withdrew consent (erased everywhere)' },
} satisfies Record<WithdrawalReason, Label>
