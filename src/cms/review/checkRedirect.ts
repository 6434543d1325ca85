import type { PayloadRequest } from 'payload'
import { isDocumentType, keyText, type DocumentKey } from '../../content/types'
import { publicKeys } from '../publication/rows'
import { RedirectRefused } from './errors'

/**
 * Where readers of a withdrawn document are sent: to another one that they can see.
 * @param to  `type/id`
 * @throws RedirectRefused
 */
export async function checkRedirect(from: DocumentKey, to: string, req: PayloadRequest): Promise<void> {
  const [type, id] = to.split('/')
  if (!isDocumentType(type) || !id || to === keyText(from)) throw new RedirectRefused()
  const visible = await publicKeys([{ type, id }], req)
  if (!visible.has(to)) throw new RedirectRefused()
}
