import type { CollectionBeforeOperationHook } from 'payload'

/** Payload's REST takes parameters that write over the latest version instead of adding one; here every version stays. */
export const keepEveryVersion: CollectionBeforeOperationHook = ({ args, operation }) =>
  operation === 'update' ? { ...args, autosave: false, unpublishAllLocales: false } : args
