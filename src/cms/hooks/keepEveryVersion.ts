import type { CollectionBeforeOperationHook } from 'payload'
import { isPublishing } from '../publishing'
import { Refused } from '../refused'

/**
 * Payload's REST takes parameters that write over the latest version instead of adding one; here every version stays. And
 * without `draft` it would put an unsealed text into the row that stands for what is public.
 */
export const keepEveryVersion: CollectionBeforeOperationHook = ({ args, operation }) => {
  if (operation === 'update') {
    return { ...args, autosave: false, unpublishAllLocales: false, ...(!isPublishing() && { draft: true }) }
  }
  // Payload has read `draft` by now: it can only be asked for. Over HTTP `restoreEndpoint` does.
  if (operation === 'restoreVersion' && !(args as { draft?: boolean }).draft) {
    throw new Refused('restored_as_draft', {
      zh: '历史版本只能恢复为草稿，审核通过后再发布。',
      en: 'A version is restored as a draft, to be reviewed before it is published.',
    })
  }
  return args
}
