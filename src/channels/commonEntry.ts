import type { CompiledEntry } from '../content/entry'
import { isMasthead } from '../content/masthead'
import type { Snapshot } from '../content/snapshot'
import type { Tree } from '../content/tree'
import { pagePath } from '../content/types'
import { assets, plainText } from '../content/walk'
import { imageOf } from '../render/context'
import type { Composed } from './composed'
import { linkIn, linksIn, type Neighbours } from './neighbours'
import { toPicture } from './pictures'

/** What entries of all types have. */
export type CommonEntry = Pick<
  CompiledEntry,
  'id' | 'slug' | 'url' | 'title' | 'summary' | 'cover' | 'unit' | 'within' | 'topics'
>

export const commonEntry = (snapshot: Snapshot, composed: Composed, neighbours: Neighbours): CommonEntry => {
  const cover = snapshot.cover ?? assets(composed.tree).images[0]
  return {
    id: snapshot.id,
    slug: snapshot.slug,
    url: pagePath(snapshot.type, snapshot.slug),
    title: snapshot.title,
    summary: snapshot.summary || excerpt(composed.tree),
    cover: cover === undefined ? null : toPicture(imageOf(composed, cover)),
    unit: linkIn(neighbours, 'units', snapshot.unit),
    within: within(snapshot, neighbours),
    topics: linksIn(neighbours, 'topics', snapshot.topics),
  }
}

/**
 * A unit stands within itself; what it issues stands where it stands, and nowhere while it is not public. The units above
 * are not looked up: ids tell nothing, and everything would be compiled again whenever the root of the tree is edited.
 */
const within = (snapshot: Snapshot, neighbours: Neighbours): string[] => {
  const unit = snapshot.type === 'units' ? snapshot : neighbours.find('units', snapshot.unit)
  return unit === undefined ? [] : [...unit.ancestors, unit.id]
}

const excerptLength = 120

/** The beginning of what is told in paragraphs, or of all there is. */
const excerpt = (tree: Tree): string => {
  const told = tree.filter((block) => block.type === 'paragraph')
  const text = belowMasthead(told) || belowMasthead(tree) || plainText(tree)
  const characters = Array.from(text.replace(/\s+/g, ' ').trim())
  return characters.length <= excerptLength
    ? characters.join('')
    : `${characters.slice(0, excerptLength).join('').trimEnd()}…`
}

/** Which issue it is, of when and by whom, is no summary of an issue. */
const belowMasthead = (tree: Tree): string => {
  const lines = plainText(tree).split('\n')
  const first = lines.findIndex((line) => !isMasthead(line))
  return first < 0 ? '' : lines.slice(first).join('\n')
}
