import type { CollectionConfig } from 'payload'
import { access, as, everything } from '../access/actor'
import { groups } from '../publicType'

/** What each document should be to the public, and what the log last said of it. Written by `publish` and the runner alone. */
export const publications: CollectionConfig = {
  slug: 'publications',
  labels: { singular: { zh: '发布状态', en: 'Publication' }, plural: { zh: '发布状态', en: 'Publications' } },
  access: readOnlyFor('administrator'),
  admin: {
    group: groups.system,
    hidden: ({ user }) => user?.role !== 'administrator',
    useAsTitle: 'id',
    defaultColumns: ['id', 'wanted', 'loggedSequence', 'due', 'failure', 'updatedAt'],
    description: {
      zh: '每份内容对外的状态。“待处理”长时间不消失，说明编译出了错，看“失败原因”。',
      en: 'What each document is to the public. One that stays due has failed: see the reason.',
    },
  },
  // Nothing is required: Payload writes lists by an upsert of only what changes, which a NOT NULL column would refuse.
  fields: [
    { name: 'id', type: 'text', required: true },
    { name: 'type', type: 'text', index: true },
    { name: 'wanted', label: { zh: '应当', en: 'Wanted' }, type: 'text' },
    { name: 'slug', type: 'text' },
    { name: 'snapshot', type: 'json', admin: { hidden: true } },
    { name: 'contentHash', type: 'text' },
    { name: 'revision', label: { zh: '版次', en: 'Revision' }, type: 'number' },
    { name: 'firstPublishedAt', type: 'text' },
    { name: 'withdrawal', type: 'json' },
    { name: 'generation', type: 'number', admin: { hidden: true } },
    { name: 'loggedSequence', label: { zh: '日志序号', en: 'Sequence' }, type: 'number' },
    { name: 'loggedOp', type: 'text' },
    { name: 'outputHash', type: 'text' },
    { name: 'exports', type: 'json' },
    { name: 'dependsOn', type: 'text', hasMany: true, index: true, admin: { hidden: true } },
    { name: 'assets', type: 'text', hasMany: true, index: true, admin: { hidden: true } },
    { name: 'due', label: { zh: '待处理', en: 'Due' }, type: 'checkbox', index: true },
    { name: 'dueAt', type: 'text' },
    { name: 'attempts', type: 'number', admin: { hidden: true } },
    { name: 'failure', label: { zh: '失败原因', en: 'Failure' }, type: 'text' },
  ],
  indexes: [{ fields: ['due', 'dueAt'] }, { fields: ['type', 'slug'] }],
}

export function readOnlyFor(role: 'administrator'): NonNullable<CollectionConfig['access']> {
  const no = () => false
  return { create: no, update: no, delete: no, read: access(as([role], everything)) }
}
