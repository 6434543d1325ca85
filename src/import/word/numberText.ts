/**
 * A number as Word prints it in one of its formats (`w:numFmt`). A format that we do not know prints as Arabic digits.
 * @see ECMA-376 Part 1, §17.18.59 ST_NumberFormat
 */
export const numberText = (count: number, format: string): string => {
  const print = formats.get(format)
  return print === undefined ? String(count) : print(count)
}

const digits = Array.from('〇一二三四五六七八九')
const units = ['', '十', '百', '千']

/** 1 to 9999 as they are counted: 十, 十一, 一百零五. */
const counted = (count: number): string => {
  if (count < 1 || count > 9_999) return String(count)
  const places = Array.from(String(count)).map(Number)
  const text = places
    .map((digit, index) => (digit === 0 ? '零' : `${digits[digit]}${units[places.length - 1 - index]}`))
    .join('')
  return text.replace(/零+/g, '零').replace(/零$/, '').replace(/^一十/, '十')
}

const formalDigits = new Map(
  Array.from('零一二三四五六七八九十百千').map((digit, index) => [
    digit,
    Array.from('零壹贰叁肆伍陆柒捌玖拾佰仟')[index] ?? '',
  ]),
)
const formal = (count: number) => {
  const text = counted(count)
  const full = text.startsWith('十') ? `一${text}` : text
  return Array.from(full)
    .map((digit) => formalDigits.get(digit) ?? digit)
    .join('')
}

const digitByDigit = (count: number) =>
  Array.from(String(count))
    .map((digit) => digits[Number(digit)])
    .join('')

const circled = (count: number) =>
  count >= 1 && count <= 20 ? String.fromCodePoint(0x2460 + count - 1) : String(count)

const fullWidth = (count: number) =>
  Array.from(String(count))
    .map((digit) => String.fromCodePoint(0xff10 + Number(digit)))
    .join('')

/** a to z, then aa to zz: Word repeats the letter. */
const letter = (count: number) =>
  String.fromCodePoint(0x61 + ((count - 1) % 26)).repeat(Math.min(30, Math.floor((count - 1) / 26) + 1))

const romans: [number, string][] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]
const roman = (count: number) => {
  let rest = Math.min(count, 3_999)
  let text = ''
  for (const [size, sign] of romans) {
    for (; rest >= size; rest -= size) text += sign
  }
  return text
}

const stems = '甲乙丙丁戊己庚辛壬癸'

const formats = new Map<string, (count: number) => string>([
  ['chineseCounting', counted],
  ['chineseCountingThousand', counted],
  ['taiwaneseCounting', counted],
  ['taiwaneseCountingThousand', counted],
  ['japaneseCounting', counted],
  ['koreanCounting', counted],
  ['ideographDigital', digitByDigit],
  ['taiwaneseDigital', digitByDigit],
  ['japaneseDigitalTenThousand', digitByDigit],
  ['chineseLegalSimplified', formal],
  ['ideographTraditional', (count) => stems[(count - 1) % 10] ?? String(count)],
  ['decimalEnclosedCircle', circled],
  ['decimalEnclosedCircleChinese', circled],
  ['decimalFullWidth', fullWidth],
  ['decimalFullWidth2', fullWidth],
  ['decimalZero', (count) => String(count).padStart(2, '0')],
  ['lowerLetter', letter],
  ['upperLetter', (count) => letter(count).toUpperCase()],
  ['lowerRoman', roman],
  ['upperRoman', (count) => roman(count).toUpperCase()],
  ['none', () => ''],
])
