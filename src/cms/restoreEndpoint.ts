import { restoreVersionOperation, type Endpoint, type PayloadRequest } from 'payload'
import type { DocumentType } from '../content/types'

/**
 * `POST /api/{type}/versions/{version}`, in the place of Payload's own, which the admin asks without `draft`: that would put
 * the restored text into the row that stands for what is public.
 */
export const restoreEndpoint = (type: DocumentType): Endpoint => ({
  path: '/versions/:id',
  method: 'post',
  handler: async (req) => {
    // Not `payload.restoreVersion`: it leaves `draft` out of what it passes on.
    const doc = await restoreVersionOperation({
      collection: req.payload.collections[type],
      id: versionIn(req),
      draft: true,
      depth: 0,
      overrideAccess: false,
      req,
    })
    return Response.json({ ...doc, message: req.t('version:restoredSuccessfully') })
  },
})

const versionIn = ({ routeParams }: PayloadRequest): string =>
  typeof routeParams?.id === 'string' ? routeParams.id : ''
