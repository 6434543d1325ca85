import type { Tally } from '../Tally'
import { wordsOf } from '../wordsOf'
import { plainText } from '../inlines'
import type { Draft } from '../manuscript'

/** Counts what a proofreader will want to look at. Nothing is changed: the text is the writer's. */
export const proofread = (blocks: Draft, tally: Tally): void => {
  const words = wordsOf(blocks)
  tally.warn(
    'halfWidth',
    words.match(/(?<=[\p{Script=Han}”’》）])[,;:?!](?=[\p{Script=Han}“‘《（])/gu)?.length ?? 0,
  )
  tally.warn('brokenLines', blocks.filter((block, index) => isBroken(blocks, index)).length)
}

const fullLine = 20

/** A full line that stops within a sentence, before another paragraph. */
const isBroken = (blocks: Draft, index: number): boolean => {
  const [block, next] = [blocks[index], blocks[index + 1]]
  if (block?.type !== 'paragraph' || next?.type !== 'paragraph' || block.align !== undefined) return false
  const text = plainText(block.children)
  return text.length >= fullLine && /[\p{Script=Han}，、,]$/u.test(text) && !/[\n]/.test(text)
}
