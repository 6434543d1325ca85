/** What an installation holds after some weeks of work. */
import { toLexical } from '../../src/content/toLexical'
import type { DocumentKey } from '../../src/content/types'
import type { Client } from '../cms'
import { heading, paragraph } from '../factories'
import { aPicture } from './picture'
import { created, must, path, type Stage } from './stage'

/** Texts of many fields, in every state of review; the first is half signed. */
export async function furnish(stage: Stage, editor: Client): Promise<DocumentKey[]> {
  const cover = await aPicture(editor)
  const halfway = await stage.article({ title: '等第二审', cover }, editor)
  await must(editor, 'submit', halfway)
  await must(stage.signers[0], 'sign', halfway)
  const published = await stage.article({ occurredOn: '2026-03-15T00:00:00.000Z' }, editor)
  await stage.publish(published, editor)
  await editor.send('PATCH', `${path(published)}?draft=true`, { title: '公开之后又改' })
  const withdrawn = await stage.article({}, editor)
  await stage.publish(withdrawn, editor)
  await must(editor, 'withdraw', withdrawn, { reason: 'outdated' })
  const unit = stage.units.own
  const body = toLexical([heading(2, '一、移风易俗'), paragraph('喜事简办。')])
  const book = await created(editor, 'pocket-books', {
    title: '口袋书',
    unit,
    edition: '2026年版',
    chapters: [{ title: '第一章', body }, { title: '第二章' }],
    sayings: [{ text: '家和万事兴。', source: '俗语' }],
  })
  const event = await created(editor, 'events', {
    title: '露天电影',
    unit,
    startsAt: '2026-04-02T06:00:00.000Z',
    contact: { name: '值班室' },
  })
  return [halfway, published, withdrawn, book, event]
}
