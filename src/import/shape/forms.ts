/** How lines of official documents look: what a writer types instead of using a style. */

/** The levels of numbering that an official document has above its text (GB/T 9704): 一、 then （一） then 1. */
export type HeadingForm = 'chapter' | 'section' | 'item'

/**
 * The form a line begins with, and the number itself as it is written. Only 第一章 and 第一节 count as 一、 and （一）;
 * 第一条 is text. Full-width and ready-made signs count as what they stand for: １．, ⒈ and ㈠ as 1. and (一).
 */
export const headingForm = (line: string): { form: HeadingForm; number: string } | undefined => {
  const signs = Array.from(line.slice(0, longestNumber))
  const plain = signs.map((sign) => sign.normalize('NFKC'))
  for (const [form, pattern] of formPatterns) {
    const number = pattern.exec(plain.join(''))?.[0]
    if (number !== undefined) return { form, number: asWritten(number, signs, plain) }
  }
  return undefined
}

/** With the spaces that may stand within and after it, and enough after those to see that it is no figure. */
const longestNumber = 24

/** Over signs in their compatibility forms, as Unicode calls what NFKC makes of them. */
const formPatterns: [HeadingForm, RegExp][] = [
  ['chapter', /^[一二三四五六七八九十]{1,3}\s*[、.]\s*/],
  ['chapter', /^第[一二三四五六七八九十\d]{1,3}(?:章|部分)[\s、:]*/],
  ['section', /^\(\s*[一二三四五六七八九十]{1,3}\s*\)\s*、?\s*/],
  ['section', /^第[一二三四五六七八九十\d]{1,3}节[\s、:]*/],
  // 1.5 is a figure, 1.1 a number of another scheme; 1.2024年 begins with a year.
  ['item', /^\d{1,2}\s*(?:、|\.(?!\d)|\.(?=\d{4}年))\s*/],
]

const asWritten = (number: string, signs: string[], plain: string[]): string => {
  let count = 0
  for (let length = 0; length < number.length; count += 1) length += plain[count]?.length ?? 1
  return signs.slice(0, count).join('')
}

/** Ends like a sentence, or breaks off within one. */
export const endsLikeText = (line: string): boolean => /[。；;，,、：:！!？?…][”’"』」）)]*$/.test(line)
