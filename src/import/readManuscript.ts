import { checkManuscript, type CheckedManuscript } from './checkManuscript'
import { decodeText } from './decodeText'
import { readHtml } from './html/readHtml'
import { keepPictures, type TakePicture } from './keepPictures'
import type { Manuscript, Reading } from './manuscript'
import { ManuscriptRefused } from './ManuscriptRefused'
import { readText } from './readText'
import { shape } from './shape/shape'
import { Tally } from './Tally'
import { readWord } from './word/readWord'
import { countCharacters, wordsOf } from './wordsOf'

/**
 * Turns an editor's file into a text of ours, and says what it kept, dropped and doubts.
 * @param take  asked for each picture of a usable kind; one that it does not take is dropped, its caption is not
 * @throws ManuscriptRefused  the file is broken, encrypted, too large, of another kind, or empty
 */
export const readManuscript = async (
  input: { name: string; bytes: Uint8Array },
  take: TakePicture = async () => true,
): Promise<Manuscript> => {
  const tally = new Tally()
  const checked = await checkManuscript(input.name, input.bytes)
  const reading = await keepPictures(await read(checked, tally), tally, take)
  if (isEmpty(reading)) throw new ManuscriptRefused('manuscript_empty')
  return shape(reading, baseName(input.name), tally)
}

const isEmpty = ({ blocks, images }: Reading) => images.length === 0 && countCharacters(wordsOf(blocks)) === 0

const read = async (checked: CheckedManuscript, tally: Tally): Promise<Reading> => {
  switch (checked.kind) {
    case 'word':
      return readWord(checked.parts, tally)
    case 'html':
      return readHtml(decodeText(checked.bytes, declaredEncoding(checked.bytes)), tally)
    case 'text':
      return readText(decodeText(checked.bytes))
  }
}

const declaredEncoding = (bytes: Uint8Array): string => {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4_096))
  return /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1] ?? ''
}

const baseName = (name: string): string =>
  name
    .replace(/^.*[/\\]/, '')
    .replace(/\.[^.]*$/, '')
    .trim()
