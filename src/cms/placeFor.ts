import type { PayloadRequest } from 'payload'
import { idOf } from './idOf'
import { placeOfUnit } from './placeOfUnit'
import { Refused } from './refused'
import { coversPlace, type SignedIn } from './signedIn'

/**
 * The place of what belongs to `unit`.
 * @param before  where it stood until now; undefined for something new
 * @throws Refused  when it would come to a place where this person may not write
 */
export async function placeFor(unit: unknown, before: unknown, req: PayloadRequest): Promise<string> {
  const id = idOf(unit)
  const place = id ? await placeOfUnit(id, req) : ''
  const moved = before === undefined || place !== (before ?? '')
  if (moved && req.user && !coversPlace(req.user as unknown as SignedIn, place)) {
    throw new Refused('out_of_place', {
      zh: '只能在你的单位及下级单位里新建或移动内容，请检查“所属单位”。',
      en: 'Documents are created in your own unit or below it: check the issuing unit.',
    })
  }
  return place
}
