import type { CollectionBeforeDeleteHook } from 'payload'
import type { DocumentType } from '../../content/types'
import { readPublication } from '../publication/rows'
import { Refused } from '../refused'
import { wasSigned } from '../review/records'

/**
 * Deleting takes every version along, so it is for drafts that nobody signed and no reader saw; of everything else the texts
 * stay beside their signatures and withdrawals.
 */
export const keepRecordedDocument =
  (type: DocumentType): CollectionBeforeDeleteHook =>
  async ({ id, req }) => {
    const key = { type, id: String(id) }
    const publication = await readPublication(key, req)
    if (publication?.wanted === 'public') {
      throw new Refused('still_public', {
        zh: '这份内容正在公开，不能删除。要让读者看不到它，请用“撤下”。',
        en: 'This document is public and cannot be deleted: use “Withdraw” to take it down.',
      })
    }
    if (publication || (await wasSigned(key, req))) {
      throw new Refused('on_record', {
        zh: '这份内容公开过或有审核签字，各版本要留档，不能删除。',
        en: 'This document has been public or signed: its versions stay on record and cannot be deleted.',
      })
    }
  }
