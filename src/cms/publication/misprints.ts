import type { Payload } from 'payload'
import type { Snapshot, SnapshotOf } from '../../content/snapshot'
import { TypesettingFailed, type TypesettingFailure } from '../../files/TypesettingFailed'
import { compileComplete, type Lookup } from '../../publishing/compileComplete'
import type { Press } from '../../publishing/ports'
import { relations } from '../../review/relations'
import type { Problem } from '../refused'
import { ContentIncomplete } from '../review/errors'
import { ledgerIn } from './ledger'
import { exported } from './whoShows'

/** What a bulletin says, or one of its articles, and where the bulletin's form has it. */
type Part = { path: string; article: SnapshotOf<'articles'> | null; says: string }

/** That a text cannot be printed is its own fault only in these cases; in the others the typesetter is in trouble. */
const faults: readonly TypesettingFailure[] = [
  'character_missing',
  'picture_unreadable',
  'typesetting_refused',
]

/**
 * What keeps a text from being made into its files, found by making them on trial, as publication would. Nothing when
 * the trial itself fails: nobody's work waits for a typesetter to be mended.
 */
export async function misprintsIn(snapshot: Snapshot, payload: Payload, press: Press): Promise<Problem[]> {
  try {
    await typesetProof(snapshot, payload, press)
    return []
  } catch (error) {
    if (error instanceof ContentIncomplete) return error.problems
    payload.logger.warn({
      err: error,
      msg: '提交前没能试排，照常继续 / Could not be typeset on trial; review goes on',
    })
    return []
  }
}

/**
 * The file that a text would be published as, marked as a proof and kept nowhere.
 * @throws ContentIncomplete  names what cannot be printed, and where it stands; TypesettingFailed
 */
export async function typesetProof(
  snapshot: Snapshot,
  payload: Payload,
  press: Press,
): Promise<Uint8Array | undefined> {
  if (snapshot.type !== exported) return undefined
  const { lookup } = await compileComplete(snapshot, (keys) => ledgerIn(payload).snapshots(keys))
  try {
    return await press.proof(snapshot, lookup)
  } catch (error) {
    if (!(error instanceof TypesettingFailed && faults.includes(error.code))) throw error
    throw new ContentIncomplete(problemsOf(error, partsOf(snapshot, lookup)))
  }
}

function problemsOf(failure: TypesettingFailed, parts: Part[]): Problem[] {
  const found = parts.flatMap((part) => problemIn(part, failure))
  return found.length > 0 ? found : [{ path: 'sections', code: failure.code, message: failure.sentence }]
}

function problemIn(part: Part, { code, detail }: TypesettingFailed): Problem[] {
  const name = nameOf(part)
  if (code === 'character_missing') {
    const characters = detail
      .split(' ')
      .filter((character) => character !== '' && part.says.includes(character))
    if (characters.length === 0) return []
    const shown = characters.map(visibly).join(' ')
    const message = {
      zh: `${name.zh}里的字符 ${shown} 现有字体排不出来，请改用其他写法。`,
      en: `${name.en} has characters that no print font has: ${shown}. Write them differently.`,
    }
    return [{ path: part.path, code, message }]
  }
  const picture = Object.values(part.article?.images ?? {}).find(({ sha256 }) => sha256 === detail)
  if (!picture) return []
  const message = {
    zh: `${name.zh}里的图片“${picture.name}”损坏或格式不支持，请更换。`,
    en: `${name.en} has a picture that is damaged or of an unknown format, “${picture.name}”: replace it.`,
  }
  return [{ path: part.path, code, message }]
}

/** What cannot be seen, or only on another sign, by its number. */
const visibly = (character: string): string =>
  /[\p{C}\p{M}\p{Z}]/u.test(character)
    ? `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
    : character

const nameOf = ({ article }: Part) =>
  article
    ? { zh: `稿件“${article.title}”`, en: `The article “${article.title}”` }
    : { zh: '简报自己的文字', en: "The bulletin's own text" }

/** As JSON, for a character that no font has is written there as it is. */
function partsOf(bulletin: SnapshotOf<'bulletins'>, lookup: Lookup): Part[] {
  const articles = relations(bulletin).flatMap(({ path, key }) => {
    const article = lookup(key)
    if (article?.type !== 'articles') return []
    const { title, attribution, body } = article
    return [{ path, article, says: JSON.stringify([title, attribution, body]) }]
  })
  return [...articles, { path: 'body', article: null, says: JSON.stringify(bulletin) }]
}
