import type { Compiled } from '../content/output'
import type { Snapshot } from '../content/snapshot'
import type { DocumentKey } from '../content/types'
import type { RenderContext } from '../render/context'
import { attachments } from './attachments'
import { blobs } from './blobs'
import { compose } from './compose'
import { compileEntry } from './entry'
import { jsonld } from './jsonld'
import { miniprogram } from './miniprogram'
import { neighboursOf } from './neighbours'
import { resolveIn } from './resolveIn'
import { text } from './text'
import { web } from './web'

/**
 * Compiles a document for every channel at once: if one fails, there is none. The same snapshot and neighbours give the
 * same bytes. Exports (`output.files`) are made elsewhere and are empty here.
 * @param lookup  the public documents; `dependsOn` names all that it was asked for, found or not
 * @throws AssetMissing  the text shows an image or a file that the snapshot does not carry
 */
export const compile = (snapshot: Snapshot, lookup: (key: DocumentKey) => Snapshot | undefined): Compiled => {
  const neighbours = neighboursOf(snapshot, lookup)
  const composed = compose(snapshot, neighbours)
  const { tree, images, files } = composed
  const context: RenderContext = { images, files, resolve: resolveIn(neighbours) }
  const entry = compileEntry(snapshot, composed, neighbours)
  const output = {
    entry,
    bodies: { web: web(tree, context), miniprogram: miniprogram(tree, context), text: text(tree, context) },
    attachments: attachments(snapshot, composed),
    files: {},
    jsonld: jsonld(entry),
    blobs: blobs(snapshot, composed),
  }
  return { output, dependsOn: neighbours.asked() }
}
