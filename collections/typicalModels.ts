import { consentSignerLabels, honourLevelLabels, modelKindLabels } from '../src/content/vocabulary'
import { readConsent } from './access/consent'
import { choice } from './fields/choice'
import { day } from './fields/date'
import { groups, publicType } from './publicType'

export const typicalModels = publicType({
  slug: 'typical-models',
  singular: { zh: '身边榜样', en: 'Typical model' },
  description: {
    zh: '身边好人、最美家庭等。发布前必须有本人（未成年人由监护人）的书面同意。',
    en: 'Good neighbours, finest families and others. Nobody is published without their recorded consent.',
  },
  group: groups.publish,
  columns: ['kind', 'level', 'unit'],
  // Whose consent is about to end: see the worklist.
  indexes: [{ fields: ['_status', 'consent.expiresOn'] }],
  facts: [
    {
      type: 'row',
      fields: [
        choice('kind', { zh: '类型', en: 'Kind' }, modelKindLabels, { required: true, index: true }),
        choice('level', { zh: '荣誉级别', en: 'Level' }, honourLevelLabels, {
          required: true,
          defaultValue: 'county',
          index: true,
        }),
      ],
    },
    {
      type: 'row',
      fields: [
        { name: 'batch', label: { zh: '批次', en: 'Batch' }, type: 'text', maxLength: 60 },
        { name: 'honouredOn', label: { zh: '授予日期', en: 'Honoured on' }, type: 'date', admin: day },
      ],
    },
    {
      name: 'nominatedBy',
      label: { zh: '推荐单位', en: 'Nominated by' },
      type: 'relationship',
      relationTo: 'units',
    },
  ],
  more: [
    {
      name: 'quotations',
      label: { zh: '原话', en: 'Quotations' },
      labels: { singular: { zh: '一句话', en: 'quotation' }, plural: { zh: '原话', en: 'quotations' } },
      type: 'array',
      maxRows: 10,
      fields: [
        {
          name: 'text',
          label: { zh: '说了什么', en: 'Words' },
          type: 'text',
          required: true,
          maxLength: 200,
        },
        { name: 'by', label: { zh: '谁说的', en: 'By' }, type: 'text', maxLength: 60 },
      ],
    },
    {
      name: 'portraits',
      label: { zh: '照片', en: 'Portraits' },
      type: 'upload',
      relationTo: 'images',
      hasMany: true,
      maxRows: 12,
    },
    {
      name: 'consent',
      label: { zh: '本人同意书（不公开）', en: 'Consent record (never public)' },
      type: 'group',
      access: { read: readConsent },
      // A copy tells of somebody else, or the same person is asked again.
      disableDuplicate: true,
      admin: {
        description: {
          zh: '依照《个人信息保护法》：公开姓名、照片和事迹要有本人单独同意。本人撤回同意时，请用“撤下”并选择“本人撤回同意”，会彻底删除；已经撤下的也可以再选。',
          en: 'Name, picture and deeds are public only with the person’s separate consent; when it is taken back, withdraw with that reason, which erases everywhere; also what has been withdrawn before.',
        },
      },
      fields: [
        {
          type: 'row',
          fields: [
            { name: 'givenOn', label: { zh: '同意日期', en: 'Given on' }, type: 'date', admin: day },
            {
              name: 'expiresOn',
              label: { zh: '有效期至', en: 'Valid until' },
              type: 'date',
              admin: {
                ...day,
                description: {
                  zh: '没有期限就留空。过了这一天不能再审核、发布；已公开的会自动从各渠道撤下，照片和文字仍保留在后台，续签后改好日期可以重新审核、发布。',
                  en: 'Empty when without end. After this day it is neither reviewed nor published; what is public is withdrawn from every channel by itself. Nothing is erased: with a new consent it can be reviewed and published again.',
                },
              },
            },
          ],
        },
        {
          name: 'scope',
          label: { zh: '同意的范围', en: 'Scope' },
          type: 'text',
          maxLength: 200,
          admin: {
            description: {
              zh: '照同意书上写的填：同意公开什么（姓名、照片、事迹），在哪里公开。',
              en: 'As the form has it: what may be public (name, picture, deeds), and where.',
            },
          },
        },
        {
          type: 'row',
          fields: [
            choice('signedBy', { zh: '谁签的字', en: 'Signed by' }, consentSignerLabels, {
              defaultValue: 'person',
              admin: {
                description: {
                  zh: '未满十八岁的由监护人（一般是父母）签字。“新时代好少年”必须选监护人。',
                  en: 'For somebody under 18 a guardian signs, as a rule a parent; always so for good youths.',
                },
              },
            }),
            {
              name: 'guardian',
              label: { zh: '监护人姓名', en: 'Guardian' },
              type: 'text',
              maxLength: 60,
              admin: {
                condition: (_, record) => record?.signedBy === 'guardian',
                description: {
                  zh: '在同意书上签字的人，例如孩子的母亲。只留档，不公开。',
                  en: 'Who signed the form, for instance the child’s mother. On record only, never public.',
                },
              },
            },
          ],
        },
        {
          name: 'record',
          label: { zh: '签字扫描件', en: 'Signed form' },
          type: 'upload',
          relationTo: 'files',
        },
      ],
    },
  ],
})
