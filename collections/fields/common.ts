import type { Field } from 'payload'
import { idOf } from '../../src/cms/idOf'
import { options } from './choice'
import { stageLabels } from '../../src/review/vocabulary'

export const title: Field = {
  name: 'title',
  label: { zh: '标题', en: 'Title' },
  type: 'text',
  required: true,
  maxLength: 120,
}

export const summary: Field = {
  name: 'summary',
  label: { zh: '摘要', en: 'Summary' },
  type: 'textarea',
  maxLength: 500,
  admin: {
    description: {
      zh: '列表和分享时显示，一两句话。留空时取正文开头。',
      en: 'Shown in lists and when shared; the beginning of the text when left empty.',
    },
  },
}

export const unit: Field = {
  name: 'unit',
  label: { zh: '所属单位', en: 'Issuing unit' },
  type: 'relationship',
  relationTo: 'units',
  required: true,
  index: true,
  defaultValue: ({ user }: { user: { unit?: unknown } }) => idOf(user?.unit) ?? undefined,
  admin: { position: 'sidebar' },
}

export const topics: Field = {
  name: 'topics',
  label: { zh: '主题', en: 'Topics' },
  type: 'relationship',
  relationTo: 'topics',
  hasMany: true,
  maxRows: 20,
  admin: { position: 'sidebar' },
}

export const cover: Field = {
  name: 'cover',
  label: { zh: '封面图', en: 'Cover' },
  type: 'upload',
  relationTo: 'images',
  admin: {
    position: 'sidebar',
    description: { zh: '留空时用正文第一张图片。', en: 'The first picture of the text when left empty.' },
  },
}

/** Set by review alone: a copy of what the records say, so that lists can show and filter it. */
export const stage: Field = {
  name: 'stage',
  label: { zh: '进度', en: 'Stage' },
  type: 'select',
  options: options(stageLabels),
  defaultValue: 'draft',
  index: true,
  access: { create: () => false, update: () => false },
  admin: { position: 'sidebar', readOnly: true, disableBulkEdit: true, condition: () => false },
}

export const createdBy: Field = {
  name: 'createdBy',
  label: { zh: '创建人', en: 'Created by' },
  type: 'relationship',
  relationTo: 'users',
  index: true,
  access: { create: () => false, update: () => false },
  admin: {
    position: 'sidebar',
    readOnly: true,
    disableBulkEdit: true,
    condition: (data) => Boolean(data?.createdBy),
  },
}

export const contact = (label: { zh: string; en: string }): Field => ({
  name: 'contact',
  label,
  type: 'group',
  fields: [
    {
      type: 'row',
      fields: [
        { name: 'name', label: { zh: '联系人', en: 'Name' }, type: 'text', maxLength: 60 },
        { name: 'phone', label: { zh: '电话', en: 'Phone' }, type: 'text', maxLength: 40 },
      ],
    },
  ],
})
