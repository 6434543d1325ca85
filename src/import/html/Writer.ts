import type { Break, Inline, Text } from '../../content/tree'
import { isBlank, textOf } from '../inlines'
import type { Draft, DraftBlock, DraftParagraph } from '../manuscript'
import type { Place } from './Place'

/** Collects blocks while a page is read: text gathers in an open paragraph until something ends it. */
export class Writer {
  readonly blocks: Draft = []
  #words: Inline[] = []
  #pictures: DraftBlock[] = []
  #place: Place | undefined

  text(text: string, place: Place): void {
    this.#add(textOf(text, [...place.marks]), place)
  }

  lineBreak(place: Place): void {
    this.#add({ type: 'break' }, place)
  }

  /** A picture within a line of text comes after its paragraph, so as not to tear it in two. */
  picture(image: DraftBlock): void {
    if (!isBlank(this.#words)) this.#pictures.push(image)
    else this.block(image)
  }

  block(block: DraftBlock): void {
    this.endParagraph()
    this.blocks.push(block)
  }

  endParagraph(): void {
    if (this.#words.length > 0) {
      const paragraph: DraftParagraph = { type: 'paragraph', children: this.#words }
      if (this.#place?.align !== undefined) paragraph.align = this.#place.align
      if (this.#place?.caption === true) paragraph.caption = true
      this.blocks.push(paragraph)
    }
    this.blocks.push(...this.#pictures)
    this.#words = []
    this.#pictures = []
    this.#place = undefined
  }

  #add(word: Text | Break, place: Place): void {
    // The white space between two tags belongs to no paragraph yet.
    if (this.#place === undefined && word.type === 'text' && word.text.trim() !== '') this.#place = place
    if (this.#words.length === 0 && word.type === 'text' && word.text === ' ') return
    if (place.href === undefined) this.#words.push(word)
    else this.#words.push({ type: 'link', href: place.href, children: [word] })
  }
}
