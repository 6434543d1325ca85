import type { DocumentKey } from '../../content/types'
import { idOf, idsOf } from '../idOf'
import { facts, tree } from './facts'
import { text, type Data } from './values'

/** What a document says, as its snapshot has it, without the pictures and files that it names. */
export function partsOf({ type, id }: DocumentKey, doc: Data): Data {
  return {
    type,
    id,
    slug: text(doc.slug),
    title: text(doc.title),
    summary: text(doc.summary),
    unit: type === 'units' ? idOf(doc.parent) : idOf(doc.unit),
    topics: idsOf(doc.topics),
    cover: idOf(doc.cover),
    body: tree(doc.body),
    ...facts[type](doc),
  }
}
