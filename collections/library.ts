import type { CollectionConfig, Field } from 'payload'
import { mediaPolicy } from '../media/policy'
import { keepUsedAsset } from '../src/cms/hooks/keepUsedAsset'
import { recordAssetEdit } from '../src/cms/hooks/recordAssetEdit'
import { stampLibraryItem } from '../src/cms/hooks/stampLibraryItem'
import { imageEndpoints, previewEndpoint, serveUpload } from '../src/cms/media/serve'
import { keepUpload, noteUpload, takeUpload } from '../src/cms/media/takeUpload'
import { previewStateEndpoint } from '../src/cms/preview/endpoint'
import { access, allOf, anyOf, as, everything, inPlace, own, shown, unplaced } from './access/actor'
import { createdBy } from './fields/common'
import { focal } from './fields/focal'
import { foundByPipeline } from './fields/foundByPipeline'
import { identity } from './fields/identity'
import { place } from './fields/place'
import { preview } from './fields/preview'
import { groups } from './publicType'

const megabytes = (kind: 'image' | 'document'): number => mediaPolicy.bytes[kind] / 1_000_000

const writers = ['administrator', 'chief-editor', 'editor', 'contributor'] as const

/** What somebody brought, while they still write where it lies. */
const brought = as(writers, allOf(own, anyOf(inPlace, unplaced)))

/** Consent forms lie among the files, and portraits of who has not agreed yet among the pictures: read in their place. */
const libraryAccess: NonNullable<CollectionConfig['access']> = {
  create: access(as(writers, everything)),
  read: access(anyOf(as(['administrator'], everything), as([...writers, 'reviewer'], inPlace), brought)),
  update: access(anyOf(as(['administrator'], everything), as(['chief-editor', 'editor'], inPlace), brought)),
  delete: access(anyOf(as(['administrator'], everything), as(['chief-editor', 'editor'], inPlace), brought)),
}

/** What a public document shows is for everybody who is signed in, wherever it lies. */
const imageAccess: NonNullable<CollectionConfig['access']> = {
  ...libraryAccess,
  read: access(
    anyOf(
      as(['administrator'], everything),
      as([...writers, 'reviewer', 'lecturer'], anyOf(inPlace, shown)),
      brought,
    ),
  ),
}

const unit: Field = {
  name: 'unit',
  label: { zh: '所属单位', en: 'Unit' },
  type: 'relationship',
  relationTo: 'units',
  admin: { position: 'sidebar' },
}

export const images: CollectionConfig = {
  slug: 'images',
  labels: { singular: { zh: '图片', en: 'Picture' }, plural: { zh: '图片', en: 'Pictures' } },
  access: imageAccess,
  disableDuplicate: true,
  admin: {
    group: groups.library,
    useAsTitle: 'alt',
    defaultColumns: ['filename', 'alt', 'unit', 'updatedAt'],
    listSearchableFields: ['alt', 'filename'],
    description: {
      zh: `手机照片直接上传即可：自动转正、压缩，去掉拍摄地点。每张不超过 ${megabytes('image')} MB。`,
      en: `Phone pictures as they are: turned upright, compressed, the place of shooting removed. At most ${megabytes('image')} MB each.`,
    },
  },
  upload: {
    disableLocalStorage: true,
    adminThumbnail: ({ doc }) => `/api/images/${String(doc.id)}/thumb`,
    crop: false,
    focalPoint: false,
    pasteURL: false,
    handlers: [serveUpload],
  },
  fields: [
    identity,
    {
      name: 'alt',
      label: { zh: '图片说明', en: 'Alternative text' },
      type: 'text',
      maxLength: 200,
      admin: {
        description: {
          zh: '一句话说清图上是什么，读屏软件会念给看不见的人听。发布前必填。',
          en: 'One sentence saying what is to be seen. Needed before publication.',
        },
      },
    },
    focal,
    { name: 'credit', label: { zh: '拍摄者', en: 'Credit' }, type: 'text', maxLength: 60 },
    unit,
    createdBy,
    place,
    foundByPipeline({ name: 'sha256', type: 'text', index: true }),
    foundByPipeline({ name: 'name', type: 'text' }),
    foundByPipeline({ name: 'colour', type: 'text' }),
    foundByPipeline({ name: 'renditions', type: 'json' }),
    // A copy of what the publications say, so that access is a filter: see `noteShown`.
    foundByPipeline({ name: 'shown', type: 'checkbox', defaultValue: false, index: true }),
  ],
  hooks: {
    beforeOperation: [takeUpload('image')],
    beforeChange: [noteUpload, stampLibraryItem],
    afterChange: [keepUpload, recordAssetEdit('images')],
    beforeDelete: [keepUsedAsset],
  },
  endpoints: imageEndpoints,
}

export const files: CollectionConfig = {
  slug: 'files',
  labels: { singular: { zh: '附件', en: 'File' }, plural: { zh: '附件', en: 'Files' } },
  access: libraryAccess,
  disableDuplicate: true,
  admin: {
    group: groups.library,
    useAsTitle: 'title',
    defaultColumns: ['title', 'filename', 'mimeType', 'updatedAt'],
    listSearchableFields: ['title', 'filename'],
    description: {
      zh: `文档、课件、音频、视频，每个不超过 ${megabytes('document')} MB。带宏的文件请先另存为不带宏的格式。`,
      en: `Documents, slides, audio, video; at most ${megabytes('document')} MB each, without macros.`,
    },
  },
  upload: {
    disableLocalStorage: true,
    adminThumbnail: ({ doc }) => previewThumbnail(doc),
    crop: false,
    focalPoint: false,
    pasteURL: false,
    handlers: [serveUpload],
  },
  fields: [
    identity,
    {
      name: 'title',
      label: { zh: '名称', en: 'Title' },
      type: 'text',
      maxLength: 200,
      admin: {
        description: {
          zh: '读者看到的名字，留空用文件名。',
          en: 'What readers see; the file name when empty.',
        },
      },
    },
    unit,
    createdBy,
    place,
    foundByPipeline({ name: 'sha256', type: 'text', index: true }),
    foundByPipeline({ name: 'name', type: 'text' }),
    ...preview,
  ],
  hooks: {
    beforeOperation: [takeUpload('file')],
    beforeChange: [noteUpload, stampLibraryItem],
    afterChange: [keepUpload, recordAssetEdit('files')],
    beforeDelete: [keepUsedAsset],
  },
  endpoints: [previewStateEndpoint, previewEndpoint],
}

/** The first page or the poster, where there is one. */
const previewThumbnail = ({ id, preview: pictures }: Record<string, unknown>): string | null => {
  const [first] = Array.isArray(pictures) ? (pictures as { name: string }[]) : []
  return first ? `/api/files/${String(id)}/preview/${first.name}` : null
}
