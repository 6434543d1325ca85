import type { CollectionConfig } from 'payload'
import { readOnlyFor } from './publications'

/** The history of review, only ever added to: who did what to which text, and who changed which picture or file, when. */
export const reviewRecords: CollectionConfig = {
  slug: 'review-records',
  labels: {
    singular: { zh: '审核记录', en: 'Review record' },
    plural: { zh: '审核记录', en: 'Review records' },
  },
  access: readOnlyFor('administrator'),
  admin: { hidden: true },
  timestamps: false,
  fields: [
    { name: 'id', type: 'text', required: true },
    { name: 'document', type: 'text', required: true },
    { name: 'ordinal', type: 'number', required: true },
    { name: 'action', type: 'text', required: true },
    { name: 'stage', type: 'text' },
    { name: 'by', type: 'text', required: true },
    { name: 'byName', type: 'text' },
    { name: 'at', type: 'text', required: true },
    { name: 'contentHash', type: 'text' },
    { name: 'remark', type: 'text' },
  ],
  indexes: [{ fields: ['document', 'ordinal'], unique: true }],
}
