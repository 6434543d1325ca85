import type { FieldHook, TextField } from 'payload'
import { isDocumentType } from '../../src/content/types'
import { freeSlug, toSlug } from '../../src/cms/slug'

/** Filled from the title's pinyin on first save; a later change keeps the old address as a redirect. */
export const slug: TextField = {
  name: 'slug',
  label: { zh: '网址名', en: 'Slug' },
  type: 'text',
  index: true,
  unique: true,
  maxLength: 120,
  admin: {
    position: 'sidebar',
    description: {
      zh: '网页地址的最后一段，留空时按标题拼音自动生成。以后改动，旧地址会自动跳转。',
      en: 'Last part of the page address; made from the title when left empty. Old addresses keep redirecting.',
    },
  },
  hooks: { beforeValidate: [(args) => fill(args)] },
}

const fill: FieldHook = async ({ value, data, originalDoc, collection, operation, req }) => {
  // On create the original is the document that is being duplicated.
  const before = operation === 'create' ? undefined : originalDoc
  if (value && value === before?.slug) return value
  const wanted = toSlug(typeof value === 'string' && value.trim() !== '' ? value : titleOf(data, originalDoc))
  if (!isDocumentType(collection?.slug) || wanted === before?.slug) return wanted
  return freeSlug(wanted, { collection: collection.slug, id: before?.id, req })
}

const titleOf = (data?: { title?: unknown }, original?: { title?: unknown }): string => {
  const title = data?.title ?? original?.title
  return typeof title === 'string' ? title : ''
}
