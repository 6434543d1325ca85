import { expect, it } from 'vitest'
import { numberText } from './numberText'

it.each([
  [1, 'chineseCounting', '一'],
  [10, 'chineseCounting', '十'],
  [11, 'chineseCountingThousand', '十一'],
  [20, 'chineseCounting', '二十'],
  [101, 'chineseCountingThousand', '一百零一'],
  [110, 'chineseCountingThousand', '一百一十'],
  [1_005, 'chineseCountingThousand', '一千零五'],
  [2_000, 'chineseCountingThousand', '二千'],
  [10, 'chineseLegalSimplified', '壹拾'],
  [23, 'ideographDigital', '二三'],
  [2, 'ideographTraditional', '乙'],
  [3, 'decimalEnclosedCircle', '③'],
  [21, 'decimalEnclosedCircle', '21'],
  [7, 'decimalFullWidth', '７'],
  [7, 'decimalZero', '07'],
  [28, 'lowerLetter', 'bb'],
  [9, 'upperRoman', 'IX'],
  [4, 'a format of the future', '4'],
])('prints %d in %s as %s', (count, format, text) => {
  expect(numberText(count, format)).toBe(text)
})
