import type { Where, PayloadRequest } from 'payload'
import { keyText, type DocumentKey } from '../../content/types'
import { publicSnapshots } from '../publication/rows'
import { UnitIssues } from './errors'

/** More are not counted: they tell nobody more. */
const most = 100

/**
 * Every public page names its issuing unit, and a unit the one above it: these have to go, or to another unit, before it.
 * @throws UnitIssues
 */
export async function checkIssued(unit: DocumentKey, req: PayloadRequest): Promise<void> {
  const issued = new Map<string, string>()
  // What has not been compiled since it was published is not yet known by what it depends on.
  for (const candidates of [{ dependsOn: { in: [keyText(unit)] } }, { due: { equals: true } }] as Where[])
    for await (const snapshot of publicSnapshots(candidates, req)) {
      if (snapshot.unit === unit.id) issued.set(keyText(snapshot), snapshot.title)
      if (issued.size > most) break
    }
  if (issued.size > 0) throw new UnitIssues([...issued.values()], most)
}
