import type { CollectionBeforeOperationHook } from 'payload'
import { Refused } from '../refused'

/**
 * A file of the library is what somebody sends. Payload would also fetch it from an address in the request, or its own
 * again to cut it: past `takeUpload`, and to wherever the server can reach.
 */
export const takeOnlyUploads: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation !== 'create' && operation !== 'update') return args
  if (operation === 'create' && !req.file) {
    throw new Refused(
      'media_empty',
      { zh: '没有收到文件，请重新选择。', en: 'No file arrived: choose it again.' },
      400,
    )
  }
  delete req.query?.uploadEdits
  const { focalX: _x, focalY: _y, ...data } = (args.data ?? {}) as Record<string, unknown>
  return { ...args, data }
}
