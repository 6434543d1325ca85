import { toLexical } from '../../src/content/toLexical'
import type { Tree } from '../../src/content/tree'
import { keyText } from '../../src/content/types'
import { paragraph } from '../factories'
import type { Answer } from './ask'
import { attempt, editorOf, type Desk } from './desk'
import type { Dice } from './dice'
import { aKnown, type Known, type Upload } from './memory'

export const title = (chance: Dice) => `柳湾镇办起第 ${chance.below(1_000_000)} 间家门口阅览室`

export function text(chance: Dice, shows: Upload[] = []) {
  const tree: Tree = [paragraph(`傍晚，阅览室的灯亮了，来了 ${chance.below(1000)} 人。`)]
  for (const { kind, id } of shows)
    tree.push(
      kind === 'images' ? { type: 'image', image: id, caption: '灯下' } : { type: 'attachment', file: id },
    )
  return toLexical(tree)
}

export async function create(
  desk: Desk,
  type: 'articles' | 'events' | 'bulletins',
  fields: object,
): Promise<Known | undefined> {
  const who = editorOf(desk)
  const data = { title: title(desk.chance), unit: desk.chance.pick(desk.county.units), ...fields }
  const { outcome, answer } = await attempt(`create ${type}`, desk, () =>
    who.send('POST', `/api/${type}?draft=true&depth=0`, data),
  )
  if (outcome !== 'done' || !answer) return undefined
  const known = aKnown({ type, id: idIn(answer) }, data.title)
  desk.documents.push(known)
  desk.memory.documents.push(known)
  return known
}

export const idIn = (answer: Answer) => (answer.json() as { doc: { id: string } }).doc.id

/** @param shows  what a new text shows */
export async function edit(
  operation: string,
  desk: Desk,
  fields: { title?: string; slug?: string; body?: object },
  shows: Upload[] = [],
): Promise<void> {
  const known = desk.chance.pick(desk.documents)
  if (!known) return
  const who = editorOf(desk)
  const at = `/api/${known.key.type}/${known.key.id}?draft=true&depth=0`
  // Before it is sent: whether or not it arrives, it may be in this document from now on.
  for (const upload of shows) upload.usedBy.add(known)
  const { outcome } = await attempt(operation, desk, () => who.send('PATCH', at, fields), keyText(known.key))
  if (outcome === 'refused') return
  const done = outcome === 'done'
  if (fields.title) known.titles = done ? [fields.title] : [...known.titles, fields.title]
  // Of a document whose address nobody chose, none can be missed.
  const chosen = done || known.slugs.length > 0
  if (fields.slug && chosen) known.slugs = done ? [fields.slug] : [...known.slugs, fields.slug]
  if (fields.body) known.draft = done ? shows : undefined
}
