import type { CollectionBeforeOperationHook } from 'payload'
import type { DocumentType } from '../../content/types'
import { readPublication } from '../publication/rows'
import { Refused } from '../refused'

/**
 * Payload unpublishes by a save that says nothing but "be a draft". Here that would save one more draft and leave the document
 * public, so it is refused.
 */
export const refuseUnpublishing =
  (type: DocumentType): CollectionBeforeOperationHook =>
  async ({ args, operation, req }) => {
    const { id, ...asked } = args as Asked
    if (operation !== 'update' || id === undefined || !unpublishes(asked)) return args
    const row = await readPublication({ type, id: String(id) }, req)
    if (row?.wanted !== 'public') return args
    throw new Refused('withdraw_instead', {
      zh: '保存不会撤下公开的内容。要让读者看不到它，请用“撤下”并选择原因。',
      en: 'Saving does not take down what is public: use “Withdraw”, and give the reason.',
    })
  }

type Asked = {
  id?: string | number
  draft?: boolean
  unpublishAllLocales?: boolean
  data?: Record<string, unknown>
}

const unpublishes = ({ draft, unpublishAllLocales, data = {} }: Asked): boolean =>
  unpublishAllLocales === true || (!draft && data._status === 'draft' && Object.keys(data).length === 1)
