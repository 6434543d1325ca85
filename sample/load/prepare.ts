import { createLocalReq, type Payload } from 'payload'
import type { County } from '../types'
import { createAccounts } from './accounts'
import { carrierOf, type Carrier } from './carry'
import { unitData } from './data'
import type { Keys } from './keys'

/** The tree needs its root, and the accounts their units, before anybody can write anything. */
export async function prepare(
  payload: Payload,
  { units }: County,
  keys: Keys,
  password: string | undefined,
): Promise<Carrier> {
  const centre = units.find(({ level }) => level === 'centre')
  const office = units.find(({ level }) => level === 'office')
  const station = units.find(({ level, parent }) => level === 'station' && parent === office?.key)
  if (!centre || !office || !station) throw new Error('the sample county has no units')
  const { docs } = await payload.find({
    collection: 'users',
    where: { role: { equals: 'administrator' } },
    limit: 1,
    overrideAccess: true,
  })
  const req = await createLocalReq({ user: { ...docs[0], collection: 'users' } as never }, payload)
  for (const unit of [centre, office, station]) {
    if (keys.get(`units/${unit.key}`)) continue
    const doc = await payload.create({
      collection: 'units',
      data: unitData({ ...unit, body: '', photos: [] }, keys) as never,
      draft: true,
      depth: 0,
      overrideAccess: false,
      req,
    })
    await keys.set(`units/${unit.key}`, String(doc.id))
  }
  const ids = { centre: keys.need(`units/${centre.key}`), station: keys.need(`units/${station.key}`) }
  return carrierOf(payload, await createAccounts(payload, ids, password))
}
