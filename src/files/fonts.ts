/**
 * Which typefaces set what. GB/T 9704-2012 names four: 小标宋 for titles, 仿宋 for text, 黑体 and 楷体 for headings.
 * They are licensed, so an office brings its own (`FONTS_DIR`) and free faces stand in where it does not.
 */
export const fontRoles = ['song', 'fang', 'hei', 'kai'] as const
export type FontRole = (typeof fontRoles)[number]
export type Families = Record<FontRole, string[]>

/** By the family names that font files carry, English and Chinese, the most fitting first. */
const officeFamilies: Families = {
  song: [
    'FZXiaoBiaoSong-B05S',
    '方正小标宋简体',
    'FZXiaoBiaoSong-B05',
    '方正小标宋_GBK',
    'STZhongsong',
    '华文中宋',
  ],
  fang: [
    'FangSong_GB2312',
    '仿宋_GB2312',
    'FangSong',
    '仿宋',
    'FZFangSong-Z02S',
    '方正仿宋简体',
    'FZFangSong-Z02',
    '方正仿宋_GBK',
    'STFangsong',
    '华文仿宋',
  ],
  hei: ['SimHei', '黑体', 'FZHei-B01S', '方正黑体简体', 'FZHei-B01', '方正黑体_GBK', 'STHeiti', '华文黑体'],
  kai: [
    'KaiTi_GB2312',
    '楷体_GB2312',
    'KaiTi',
    '楷体',
    'FZKai-Z03S',
    '方正楷体简体',
    'FZKai-Z03',
    '方正楷体_GBK',
    'STKaiti',
    '华文楷体',
  ],
}

/** What `buildFonts` provides. All end with the widest sets: a GB 2312 face lacks many characters of names. */
const freeFamilies: Families = {
  song: ['Noto Serif SC', 'Noto Sans SC'],
  fang: ['Noto Serif SC', 'Noto Sans SC'],
  hei: ['Noto Sans SC', 'Noto Serif SC'],
  kai: ['LXGW WenKai', 'Noto Serif SC', 'Noto Sans SC'],
}

export const candidates = (role: FontRole): string[] => [...officeFamilies[role], ...freeFamilies[role]]

/**
 * The families of each role that are at hand, the office's first.
 * A role whose own stand-in is missing counts as missing: text in another role's face would pass unnoticed.
 */
export function chooseFamilies(atHand: (family: string) => boolean): {
  families: Families
  missing: FontRole[]
} {
  const families = Object.fromEntries(
    fontRoles.map((role) => [role, candidates(role).filter(atHand)]),
  ) as Families
  const missing = fontRoles.filter(
    (role) =>
      ![...officeFamilies[role], freeFamilies[role][0]].some((family) =>
        families[role].includes(family ?? ''),
      ),
  )
  return { families, missing }
}
