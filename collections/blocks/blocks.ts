import type { Block, TextField, UploadField } from 'payload'
import { documentTypes } from '../../src/content/types'
import { choice } from '../fields/choice'

/** What an editor can put between paragraphs. `fromLexical` has a rule for each; slugs and names are its contract. */
export const blocks: Block[] = [
  {
    slug: 'image',
    interfaceName: 'ImageBlock',
    labels: { singular: { zh: '图片', en: 'Picture' }, plural: { zh: '图片', en: 'Pictures' } },
    fields: [picture(), caption()],
  },
  {
    slug: 'gallery',
    interfaceName: 'GalleryBlock',
    labels: { singular: { zh: '图集', en: 'Gallery' }, plural: { zh: '图集', en: 'Galleries' } },
    fields: [
      {
        name: 'items',
        label: { zh: '图片', en: 'Pictures' },
        labels: { singular: { zh: '图片', en: 'picture' }, plural: { zh: '图片', en: 'pictures' } },
        type: 'array',
        minRows: 2,
        maxRows: 30,
        fields: [picture(), caption()],
      },
      caption(),
    ],
  },
  {
    slug: 'video',
    interfaceName: 'VideoBlock',
    labels: { singular: { zh: '视频', en: 'Video' }, plural: { zh: '视频', en: 'Videos' } },
    fields: [
      file({ zh: '视频文件（MP4）', en: 'Video file (MP4)' }),
      title(),
      { ...picture(), name: 'poster', label: { zh: '封面图', en: 'Poster' }, required: false },
      transcript(),
    ],
  },
  {
    slug: 'audio',
    interfaceName: 'AudioBlock',
    labels: { singular: { zh: '音频', en: 'Audio' }, plural: { zh: '音频', en: 'Audio' } },
    fields: [file({ zh: '音频文件', en: 'Audio file' }), title(), transcript()],
  },
  {
    slug: 'attachment',
    interfaceName: 'AttachmentBlock',
    labels: { singular: { zh: '附件', en: 'Attachment' }, plural: { zh: '附件', en: 'Attachments' } },
    fields: [file({ zh: '文件', en: 'File' }), { ...title(), required: false }],
  },
  {
    slug: 'callout',
    interfaceName: 'CalloutBlock',
    labels: { singular: { zh: '提示框', en: 'Callout' }, plural: { zh: '提示框', en: 'Callouts' } },
    fields: [
      choice(
        'tone',
        { zh: '用途', en: 'Tone' },
        {
          note: { zh: '说明', en: 'Note' },
          tip: { zh: '小贴士', en: 'Tip' },
          warning: { zh: '提醒', en: 'Warning' },
        },
        { required: true, defaultValue: 'note' },
      ),
      { ...title(), required: false },
      { name: 'text', label: { zh: '内容', en: 'Text' }, type: 'textarea', required: true, maxLength: 2000 },
    ],
  },
  {
    slug: 'documentLink',
    interfaceName: 'DocumentLinkBlock',
    labels: {
      singular: { zh: '站内内容', en: 'Document link' },
      plural: { zh: '站内内容', en: 'Document links' },
    },
    fields: [
      {
        name: 'document',
        label: { zh: '链接到', en: 'Links to' },
        type: 'relationship',
        relationTo: [...documentTypes],
        required: true,
      },
      { name: 'label', label: { zh: '显示文字', en: 'Label' }, type: 'text', maxLength: 100 },
    ],
  },
]

function picture(): UploadField {
  return {
    name: 'image',
    label: { zh: '图片', en: 'Picture' },
    type: 'upload',
    relationTo: 'images',
    required: true,
  }
}

function file(label: { zh: string; en: string }): UploadField {
  return { name: 'file', label, type: 'upload', relationTo: 'files', required: true }
}

function caption(): TextField {
  return { name: 'caption', label: { zh: '图注', en: 'Caption' }, type: 'text', maxLength: 200 }
}

function title(): TextField {
  return { name: 'title', label: { zh: '标题', en: 'Title' }, type: 'text', required: true, maxLength: 200 }
}

function transcript() {
  return {
    name: 'transcript',
    label: { zh: '文字稿（给听不清、看不清的人）', en: 'Transcript' },
    type: 'textarea' as const,
    maxLength: 20_000,
  }
}
