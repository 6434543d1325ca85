import type { CollectionBeforeDeleteHook } from 'payload'
import type { DocumentType } from '../../content/types'
import { readPublication } from '../publication/rows'
import { Refused } from '../refused'

/** What readers see has a document behind it: withdraw first, then delete. */
export const keepPublicDocument =
  (type: DocumentType): CollectionBeforeDeleteHook =>
  async ({ id, req }) => {
    const row = await readPublication({ type, id: String(id) }, req)
    if (row?.wanted !== 'public') return
    throw new Refused('still_public', {
      zh: '这份内容正在公开，请先“撤下”再删除。',
      en: 'This document is public: withdraw it before deleting it.',
    })
  }
