import { audienceLabels, materialAccessLabels, materialKindLabels } from '../src/content/vocabulary'
import { materialEndpoint } from '../src/cms/media/serveMaterial'
import { choice } from './fields/choice'
import { groups, publicType } from './publicType'

export const courses = publicType({
  slug: 'courses',
  singular: { zh: '宣讲课程', en: 'Course' },
  description: {
    zh: '宣讲员可以下载去讲的课：讲什么、讲给谁、讲多久，配上课件和教案。',
    en: 'What lecturers take on the road: the subject, the audience, the length, slides and lesson plan.',
  },
  group: groups.publish,
  columns: ['series', 'minutes', 'unit'],
  facts: [
    {
      type: 'row',
      fields: [
        {
          name: 'series',
          label: { zh: '系列', en: 'Series' },
          type: 'relationship',
          relationTo: 'series',
          index: true,
        },
        {
          name: 'minutes',
          label: { zh: '时长（分钟）', en: 'Minutes' },
          type: 'number',
          required: true,
          defaultValue: 45,
          min: 1,
          max: 600,
        },
      ],
    },
    choice('audience', { zh: '适合对象', en: 'Audience' }, audienceLabels, { hasMany: true, required: true }),
    {
      name: 'lecturers',
      label: { zh: '宣讲员', en: 'Lecturers' },
      type: 'relationship',
      relationTo: 'lecturers',
      hasMany: true,
      maxRows: 20,
    },
    {
      name: 'outline',
      label: { zh: '提纲', en: 'Outline' },
      type: 'text',
      hasMany: true,
      maxRows: 40,
      admin: { description: { zh: '一条一行，按回车添加。', en: 'One point a line; Enter adds it.' } },
    },
  ],
  endpoints: [materialEndpoint],
  more: [
    {
      name: 'materials',
      label: { zh: '课程资料', en: 'Materials' },
      labels: { singular: { zh: '资料', en: 'material' }, plural: { zh: '资料', en: 'materials' } },
      type: 'array',
      maxRows: 30,
      fields: [
        {
          type: 'row',
          fields: [
            choice('kind', { zh: '种类', en: 'Kind' }, materialKindLabels, {
              required: true,
              defaultValue: 'slides',
            }),
            choice('access', { zh: '谁可以下载', en: 'Who may download' }, materialAccessLabels, {
              required: true,
              defaultValue: 'public',
            }),
          ],
        },
        { name: 'title', label: { zh: '名称', en: 'Title' }, type: 'text', required: true, maxLength: 120 },
        {
          name: 'file',
          label: { zh: '文件', en: 'File' },
          type: 'upload',
          relationTo: 'files',
          required: true,
        },
      ],
    },
  ],
})
