import { richText } from './fields/richText'
import { groups, publicType } from './publicType'

export const pocketBooks = publicType({
  slug: 'pocket-books',
  singular: { zh: '口袋书', en: 'Pocket book' },
  description: {
    zh: '一册能装进口袋的小书：分章写，章节可以拖动排序。',
    en: 'A small book in chapters; drag them into order.',
  },
  group: groups.publish,
  columns: ['edition', 'unit'],
  facts: [{ name: 'edition', label: { zh: '版次', en: 'Edition' }, type: 'text', maxLength: 60 }],
  more: [
    {
      name: 'chapters',
      label: { zh: '章节', en: 'Chapters' },
      labels: { singular: { zh: '章', en: 'chapter' }, plural: { zh: '章节', en: 'chapters' } },
      type: 'array',
      maxRows: 60,
      admin: { initCollapsed: true },
      fields: [
        { name: 'title', label: { zh: '章名', en: 'Title' }, type: 'text', required: true, maxLength: 120 },
        richText('body', { zh: '正文', en: 'Text' }),
      ],
    },
    {
      name: 'sayings',
      label: { zh: '顺口溜和俗语', en: 'Sayings' },
      labels: { singular: { zh: '一句', en: 'saying' }, plural: { zh: '顺口溜', en: 'sayings' } },
      type: 'array',
      maxRows: 100,
      admin: { initCollapsed: true },
      fields: [
        { name: 'text', label: { zh: '句子', en: 'Saying' }, type: 'text', required: true, maxLength: 200 },
        { name: 'source', label: { zh: '出处', en: 'Source' }, type: 'text', maxLength: 120 },
      ],
    },
    {
      name: 'glossary',
      label: { zh: '名词解释', en: 'Glossary' },
      labels: { singular: { zh: '名词', en: 'term' }, plural: { zh: '名词', en: 'terms' } },
      type: 'array',
      maxRows: 200,
      admin: { initCollapsed: true },
      fields: [
        { name: 'term', label: { zh: '名词', en: 'Term' }, type: 'text', required: true, maxLength: 60 },
        {
          name: 'meaning',
          label: { zh: '解释', en: 'Meaning' },
          type: 'textarea',
          required: true,
          maxLength: 1000,
        },
      ],
    },
  ],
})
