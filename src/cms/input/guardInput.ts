import type { CollectionConfig, Plugin } from 'payload'
import { boundBulk } from './boundBulk'
import { boundList } from './boundList'
import { checkShape } from './checkShape'
import { cleanTexts } from './cleanTexts'
import { guardLocks } from './guardLocks'
import { takeOnlyUploads } from './takeOnlyUploads'
import { tellUnreadable } from './tellUnreadable'

/** Checks and cleans what comes in, before Payload and our own hooks work on it: the same for every collection of ours. */
export const guardInput: Plugin = (config) =>
  guardLocks({
    ...config,
    collections: (config.collections ?? []).map(guarded),
    hooks: { ...config.hooks, afterError: [...(config.hooks?.afterError ?? []), tellUnreadable] },
  })

const guarded = (collection: CollectionConfig): CollectionConfig => ({
  ...collection,
  hooks: {
    ...collection.hooks,
    beforeOperation: [
      checkShape,
      cleanTexts,
      boundList,
      boundBulk,
      ...(collection.upload ? [takeOnlyUploads] : []),
      ...(collection.hooks?.beforeOperation ?? []),
    ],
  },
})
