import type { CollectionBeforeOperationHook } from 'payload'
import { isPublishing } from '../publishing'

/**
 * Payload's REST takes parameters that write over the latest version instead of adding one; here every version stays. And
 * without `draft` it would put an unsealed text into the row that stands for what is public.
 */
export const keepEveryVersion: CollectionBeforeOperationHook = ({ args, operation }) =>
  operation === 'update'
    ? { ...args, autosave: false, unpublishAllLocales: false, ...(!isPublishing() && { draft: true }) }
    : args
