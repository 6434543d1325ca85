import type { CollectionConfig, Endpoint, Field } from 'payload'
import { proofEndpoints } from '../src/cms/proof/endpoints'
import { reviewEndpoints } from '../src/cms/review/endpoints'
import { keepEveryVersion } from '../src/cms/hooks/keepEveryVersion'
import { keepRecordedDocument } from '../src/cms/hooks/keepRecordedDocument'
import { offerWhatIsPublic } from '../src/cms/hooks/offerWhatIsPublic'
import { prepareDraft } from '../src/cms/hooks/prepareDraft'
import { recordEdit } from '../src/cms/hooks/recordEdit'
import { refuseUnpublishing } from '../src/cms/hooks/refuseUnpublishing'
import { refuseBulkEdit } from '../src/cms/refuseBulkEdit'
import { restoreEndpoint } from '../src/cms/restoreEndpoint'
import type { DocumentType } from '../src/content/types'
import { bodyLabels, typeLabels, type Label } from '../src/content/vocabulary'
import { publicTypeAccess } from './access/publicType'
import { cover, createdBy, stage, summary, title, topics, unit } from './fields/common'
import { identity } from './fields/identity'
import { place } from './fields/place'
import { richText } from './fields/richText'
import { slug } from './fields/slug'

type PublicType = {
  slug: DocumentType
  singular: Label
  description: Label
  group: Label
  /** Between the summary and the text. */
  facts?: Field[]
  /** After the text. */
  more?: Field[]
  /** Where the form says more than `bodyLabels`. */
  body?: Label
  columns: string[]
  access?: CollectionConfig['access']
  /** Beside those of review. */
  endpoints?: Endpoint[]
  /** Beside those that every type has. */
  indexes?: CollectionConfig['indexes']
  /** Taken out of the common fields: a unit has a parent instead of an issuing unit. */
  without?: ('unit' | 'topics')[]
}

export const groups = {
  publish: { zh: '发布内容', en: 'Content' },
  basics: { zh: '基础资料', en: 'Reference data' },
  library: { zh: '素材库', en: 'Media' },
  system: { zh: '系统', en: 'System' },
} satisfies Record<string, Label>

/** Publishing and withdrawing are steps of review, not of saving. */
const noButton = '/src/admin/NoButton#NoButton'

/** What every public type has in common: identity, text, place, drafts, versions, review. */
export function publicType(type: PublicType): CollectionConfig {
  const leftOut = new Set<string>(type.without)
  const sidebar = [unit, topics, cover, slug, createdBy].filter(
    (field) => !('name' in field && leftOut.has(field.name)),
  )
  return {
    slug: type.slug,
    labels: { singular: type.singular, plural: typeLabels[type.slug] },
    access: type.access ?? publicTypeAccess,
    admin: {
      useAsTitle: 'title',
      group: type.group,
      description: type.description,
      // A phone shows two of them.
      defaultColumns: ['title', 'stage', ...type.columns, 'updatedAt'],
      listSearchableFields: ['title'],
      components: {
        edit: { PublishButton: noButton, UnpublishButton: noButton, Status: noButton },
        ...(type.slug === 'articles' && { beforeListTable: ['/src/admin/ImportPanel#ImportPanel'] }),
      },
    },
    // With it the list would offer to publish and to unpublish what is ticked.
    disableBulkEdit: true,
    defaultSort: '-updatedAt',
    fields: [
      identity,
      title,
      summary,
      ...(type.facts ?? []),
      richText('body', type.body ?? bodyLabels[type.slug]),
      ...(type.more ?? []),
      {
        name: 'reviewBar',
        type: 'ui',
        admin: {
          components: { Field: '/src/admin/review/ReviewBar#ReviewBarSlot' },
          disableListColumn: true,
        },
      },
      {
        name: 'reviewPanel',
        type: 'ui',
        admin: {
          position: 'sidebar',
          components: { Field: '/src/admin/review/ReviewPanel#ReviewPanel' },
          disableListColumn: true,
        },
      },
      ...sidebar,
      stage,
      place,
    ],
    indexes: [
      { fields: ['_status', 'updatedAt'] },
      { fields: ['stage', 'updatedAt'] },
      ...(type.indexes ?? []),
    ],
    versions: { drafts: { autosave: false, schedulePublish: false }, maxPerDoc: 0 },
    hooks: {
      beforeOperation: [refuseUnpublishing(type.slug), keepEveryVersion, offerWhatIsPublic],
      beforeChange: [prepareDraft(type.slug)],
      afterChange: [recordEdit(type.slug)],
      beforeDelete: [keepRecordedDocument(type.slug)],
    },
    endpoints: [
      refuseBulkEdit,
      restoreEndpoint(type.slug),
      ...reviewEndpoints(type.slug),
      ...proofEndpoints(type.slug),
      ...(type.endpoints ?? []),
    ],
  }
}
