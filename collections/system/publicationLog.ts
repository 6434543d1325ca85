import type { CollectionConfig } from 'payload'
import { readOnlyFor } from './publications'

/** The publication log: see `src/content/log.ts`. The id is the sequence, zero-padded, so its order is the log's. */
export const publicationLog: CollectionConfig = {
  slug: 'publication-log',
  labels: {
    singular: { zh: '发布日志', en: 'Log record' },
    plural: { zh: '发布日志', en: 'Publication log' },
  },
  access: readOnlyFor('administrator'),
  admin: { hidden: true },
  timestamps: false,
  fields: [
    { name: 'id', type: 'text', required: true },
    { name: 'sequence', type: 'number', required: true },
    { name: 'at', type: 'text', required: true },
    { name: 'op', type: 'text', required: true },
    { name: 'type', type: 'text', required: true },
    { name: 'document', type: 'text', required: true, index: true },
    { name: 'slug', type: 'text' },
    { name: 'revision', type: 'number', required: true },
    { name: 'publishedAt', type: 'text', required: true },
    { name: 'superseded', type: 'checkbox' },
    { name: 'output', type: 'json' },
    { name: 'reason', type: 'text' },
    { name: 'redirectTo', type: 'text' },
  ],
  // Whether an address is free: who had it once keeps it.
  indexes: [{ fields: ['type', 'slug'] }],
}
