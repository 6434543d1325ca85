/** What a withdrawal of consent erases, and what it has to leave. */
import type { Payload } from 'payload'
import { snapshotSchema } from '../../content/snapshot'
import { keyText, type DocumentKey } from '../../content/types'
import { derivedOf, libraryItems, type LibraryItem } from './library'
import { readAssets, readSnapshots, type PublicationRow } from './rows'
import { whoShows } from './whoShows'

/** An original, everything derived from it, and the other public documents that show it: those keep it. */
type Erasable = { sha256: string; derived: string[]; shownBy: DocumentKey[] }

type Held = Pick<PublicationRow, 'id' | 'snapshot'>

/**
 * The bytes of every picture and file of a withdrawn document: as they were sealed, and as the library holds them now.
 * @throws z.ZodError  what was sealed cannot be read any more
 */
export async function erasable(row: Held, payload: Payload): Promise<Erasable[]> {
  const found = new Map<string, { ids: Set<string>; derived: Set<string> }>()
  const add = (item: LibraryItem) => {
    const { id, sha256 } = item
    if (!sha256) return
    const held = found.get(sha256) ?? { ids: new Set(), derived: new Set() }
    found.set(sha256, held)
    held.ids.add(id)
    for (const one of derivedOf(item)) held.derived.add(one)
  }
  sealed(row).forEach(add)
  const assets = await readAssets(row.id, { payload })
  if (assets.length > 0) (await libraryItems({ id: { in: assets } }, payload)).forEach(add)
  // Others may have brought the same bytes, and have had other crops made of them.
  const hashes = [...found.keys()]
  if (hashes.length > 0) (await libraryItems({ sha256: { in: hashes } }, payload)).forEach(add)
  const all: Erasable[] = []
  for (const [sha256, { ids, derived }] of found) {
    const shownBy = await whoShows({ sha256, ids: [...ids] }, payload)
    all.push({ sha256, derived: [...derived], shownBy: shownBy.filter((key) => keyText(key) !== row.id) })
  }
  return all
}

function sealed({ snapshot }: Held): LibraryItem[] {
  if (!snapshot) return []
  const { images, files } = snapshotSchema.parse(snapshot)
  return [...Object.values(images), ...Object.values(files)]
}

export type Shown = DocumentKey & { title: string }

/** Other public documents that go on showing something of a withdrawn one: whoever withdraws it is told. */
export async function shownElsewhere(row: Held, payload: Payload): Promise<Shown[]> {
  const keys = new Map<string, DocumentKey>()
  for (const { shownBy } of await erasable(row, payload))
    for (const key of shownBy) keys.set(keyText(key), key)
  const showing = await readSnapshots([...keys.values()], { payload })
  return showing.map(({ type, id, title }) => ({ type, id, title }))
}
