import { audienceLabels } from '../src/content/vocabulary'
import { referenceAccess } from './access/publicType'
import { choice } from './fields/choice'
import { groups, publicType } from './publicType'

export const lecturers = publicType({
  slug: 'lecturers',
  singular: { zh: '宣讲员', en: 'Lecturer' },
  description: {
    zh: '宣讲员名册：擅长什么、适合讲给谁。标题写姓名。',
    en: 'Who lectures on what, and to whom. The title is the name.',
  },
  group: groups.basics,
  columns: ['organisation', 'unit'],
  facts: [
    { name: 'organisation', label: { zh: '所在单位', en: 'Organisation' }, type: 'text', maxLength: 120 },
    {
      name: 'specialities',
      label: { zh: '擅长内容', en: 'Specialities' },
      type: 'text',
      hasMany: true,
      maxRows: 20,
      admin: { description: { zh: '一项一行，按回车添加。', en: 'One a line; Enter adds it.' } },
    },
    choice('audience', { zh: '适合对象', en: 'Audience' }, audienceLabels, { hasMany: true }),
  ],
  access: referenceAccess,
})

export const topics = publicType({
  slug: 'topics',
  singular: { zh: '主题', en: 'Topic' },
  description: { zh: '给内容归类的主题，例如“防诈骗”“急救”。', en: 'Subjects that content is filed under.' },
  group: groups.basics,
  columns: [],
  without: ['topics'],
  access: referenceAccess,
})

export const series = publicType({
  slug: 'series',
  singular: { zh: '课程系列', en: 'Series' },
  description: { zh: '把几门课程归成一个系列。', en: 'Courses that belong together.' },
  group: groups.basics,
  columns: [],
  access: referenceAccess,
})
