import type { Field } from 'payload'
import { day } from './fields/date'
import { groups, publicType } from './publicType'

const text = (name: string, zh: string, en: string, more: object = {}): Field => ({
  name,
  label: { zh, en },
  type: 'text',
  maxLength: 200,
  ...more,
})

export const bulletins = publicType({
  slug: 'bulletins',
  singular: { zh: '简报', en: 'Bulletin' },
  description: {
    zh: '选已发布的稿件、排好顺序，发布后自动生成红头简报 PDF。',
    en: 'Choose published articles and order them; publication typesets the bulletin as PDF.',
  },
  group: groups.publish,
  columns: ['issue', 'issuedOn', 'office'],
  facts: [
    text('masthead', '报头', 'Masthead', {
      required: true,
      maxLength: 20,
      admin: { description: { zh: '红色大字，例如“青溪文明实践”。', en: 'The red title.' } },
    }),
    {
      type: 'row',
      fields: [
        text('series', '刊名（专刊）', 'Series', {
          admin: { description: { zh: '例如“工作简报”，可不填。', en: 'Optional.' } },
        }),
        {
          name: 'issue',
          label: { zh: '期号', en: 'Issue' },
          type: 'number',
          required: true,
          min: 1,
          max: 100_000,
        },
        {
          name: 'runningNumber',
          label: { zh: '总期号', en: 'Running number' },
          type: 'number',
          min: 1,
          max: 1_000_000,
        },
      ],
    },
    {
      type: 'row',
      fields: [
        text('office', '编发单位', 'Issuing office', { required: true }),
        {
          name: 'issuedOn',
          label: { zh: '日期', en: 'Date' },
          type: 'date',
          required: true,
          admin: day,
        },
      ],
    },
    text('theme', '本期主题', 'Theme'),
    {
      name: 'sections',
      label: { zh: '栏目与稿件', en: 'Sections and articles' },
      labels: { singular: { zh: '栏目', en: 'section' }, plural: { zh: '栏目', en: 'sections' } },
      type: 'array',
      maxRows: 20,
      fields: [
        text('title', '栏目名（只有一个栏目时可不填）', 'Section title (optional)', { maxLength: 60 }),
        {
          name: 'articles',
          label: { zh: '稿件', en: 'Articles' },
          labels: { singular: { zh: '稿件', en: 'article' }, plural: { zh: '稿件', en: 'articles' } },
          type: 'array',
          minRows: 1,
          maxRows: 60,
          fields: [
            {
              type: 'row',
              fields: [
                {
                  name: 'article',
                  label: { zh: '已发布的稿件', en: 'Published article' },
                  type: 'relationship',
                  relationTo: 'articles',
                  required: true,
                  filterOptions: { _status: { equals: 'published' } },
                },
                text('attribution', '署名（留空用稿件的署名）', 'Attribution (the article’s own when empty)'),
              ],
            },
          ],
        },
      ],
    },
  ],
  body: { zh: '编者按（可不填）', en: 'Editor’s note (optional)' },
  more: [
    {
      type: 'collapsible',
      label: { zh: '版记', en: 'Imprint' },
      fields: [
        {
          name: 'recipients',
          label: { zh: '报送范围', en: 'Recipients' },
          type: 'group',
          fields: [
            text('report', '报', 'Report to'),
            text('send', '送', 'Send to'),
            text('distribute', '发', 'Distribute to'),
          ],
        },
        {
          name: 'signOff',
          label: { zh: '签署', en: 'Sign-off' },
          type: 'group',
          fields: [
            {
              type: 'row',
              fields: [
                text('issuer', '签发', 'Issued by'),
                text('editor', '编辑', 'Editor'),
                text('proofreader', '校对', 'Proofreader'),
              ],
            },
          ],
        },
        { name: 'copies', label: { zh: '印数', en: 'Copies' }, type: 'number', min: 1, max: 10_000_000 },
      ],
    },
  ],
})
