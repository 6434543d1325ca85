import { day } from './fields/date'
import { groups, publicType } from './publicType'

export const articles = publicType({
  slug: 'articles',
  singular: { zh: '工作动态', en: 'Article' },
  description: {
    zh: '各单位报送的活动消息和工作动态，也是编简报的稿件。可以直接导入 Word 文件。',
    en: 'News sent up by units, and the raw material of bulletins. Word files can be imported.',
  },
  group: groups.publish,
  columns: ['unit', 'occurredOn'],
  more: [
    {
      type: 'row',
      fields: [
        {
          name: 'attribution',
          label: { zh: '署名', en: 'Attribution' },
          type: 'text',
          maxLength: 120,
          admin: {
            description: {
              zh: '文末括号里的供稿单位，例如“柳湾镇新时代文明实践所”，不用写括号。',
              en: 'The office that sent it, as printed in brackets at the end; without the brackets.',
            },
          },
        },
        {
          name: 'occurredOn',
          label: { zh: '发生日期', en: 'Date of the event' },
          type: 'date',
          admin: day,
        },
      ],
    },
  ],
})
