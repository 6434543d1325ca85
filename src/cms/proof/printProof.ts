import type { PayloadRequest } from 'payload'
import type { DocumentKey } from '../../content/types'
import { perPayload } from '../perPayload'
import { typesetProof } from '../publication/misprints'
import { pressOf } from '../publication/runner'
import { NotFoundHere } from '../review/errors'
import { textToProve } from './makeProof'
import { busy, notServed } from './refusals'

/** Publications wait for the same typesetter. */
const mostAtOnce = 3

/** By content hash. */
const printing = perPayload('printingProofs', () => new Map<string, Promise<Uint8Array | undefined>>())

/**
 * The file that a text would be published as, marked as a proof. Whoever asks for one that is being made waits for that.
 * @throws NotFoundHere, ContentIncomplete, TypesettingFailed, Refused  `busy`, `not_ready`
 */
export async function printProof(
  key: DocumentKey,
  req: PayloadRequest,
): Promise<{ slug: string; pdf: Uint8Array }> {
  const press = pressOf(req.payload)
  if (!press) throw notServed()
  const { snapshot, contentHash } = await textToProve(key, req)
  const underWay = printing(req.payload)
  const print = () => {
    if (underWay.size >= mostAtOnce) throw busy()
    const made = typesetProof(snapshot, req.payload, press).finally(() => underWay.delete(contentHash))
    underWay.set(contentHash, made)
    return made
  }
  const pdf = await (underWay.get(contentHash) ?? print())
  if (!pdf) throw new NotFoundHere()
  return { slug: snapshot.slug, pdf }
}
