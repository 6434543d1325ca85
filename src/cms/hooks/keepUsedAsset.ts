import type { CollectionBeforeDeleteHook } from 'payload'
import type { PublicationRow } from '../publication/rows'
import { Refused } from '../refused'

/** What a public page shows stays in the library. */
export const keepUsedAsset: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const { docs } = await req.payload.db.find<PublicationRow>({
    collection: 'publications',
    where: { assets: { in: [String(id)] } },
    limit: 1,
    pagination: false,
    req,
  })
  if (docs.length === 0) return
  throw new Refused('asset_in_use', {
    zh: '已发布的内容正在使用它，不能删除。请先在那份内容里换掉，或撤下内容。',
    en: 'A public document shows it: replace it there, or withdraw the document, before deleting.',
  })
}
