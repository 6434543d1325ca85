import { eventStatusLabels, platformLabels } from '../src/content/vocabulary'
import { choice } from './fields/choice'
import { contact } from './fields/common'
import { richText } from './fields/richText'
import { minute } from './fields/date'
import { groups, publicType } from './publicType'

export const events = publicType({
  slug: 'events',
  singular: { zh: '活动', en: 'Event' },
  description: {
    zh: '预告一场活动：何时、何地、找谁。结束后在这里补上活动情况和参加人数。',
    en: 'Announce an event: when, where, whom to call. Afterwards, add a report and the attendance.',
  },
  group: groups.publish,
  columns: ['unit', 'startsAt', 'status'],
  facts: [
    {
      type: 'row',
      fields: [
        choice('platform', { zh: '类别', en: 'Category' }, platformLabels, { required: true, index: true }),
        choice('status', { zh: '状态', en: 'Status' }, eventStatusLabels, {
          required: true,
          defaultValue: 'scheduled',
          index: true,
        }),
      ],
    },
    {
      name: 'statusNote',
      label: { zh: '延期或取消的说明', en: 'Why it was postponed or cancelled' },
      type: 'text',
      maxLength: 200,
      admin: { condition: (data) => data?.status === 'postponed' || data?.status === 'cancelled' },
    },
    {
      type: 'row',
      fields: [
        {
          name: 'startsAt',
          label: { zh: '开始时间', en: 'Starts' },
          type: 'date',
          required: true,
          index: true,
          admin: minute,
        },
        { name: 'endsAt', label: { zh: '结束时间', en: 'Ends' }, type: 'date', admin: minute },
      ],
    },
    {
      type: 'row',
      fields: [
        { name: 'venue', label: { zh: '地点', en: 'Place' }, type: 'text', required: true, maxLength: 120 },
        { name: 'address', label: { zh: '详细地址', en: 'Address' }, type: 'text', maxLength: 200 },
        { name: 'capacity', label: { zh: '容纳人数', en: 'Capacity' }, type: 'number', min: 1, max: 100_000 },
      ],
    },
    contact({ zh: '联系方式', en: 'Contact' }),
  ],
  more: [
    {
      name: 'report',
      label: { zh: '活动情况（结束后填写）', en: 'Report (afterwards)' },
      type: 'group',
      admin: { condition: (data) => data?.status === 'finished' },
      fields: [
        {
          name: 'attendance',
          label: { zh: '参加人数', en: 'Attendance' },
          type: 'number',
          min: 0,
          max: 1_000_000,
        },
        richText('body', { zh: '活动情况', en: 'What happened' }),
      ],
    },
  ],
})
