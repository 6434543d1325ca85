/** The one set of colours: warm paper, tea greens, brick and ochre. */
export const colour = {
  paper: '#f7efe0',
  cream: '#fffaf0',
  ink: '#2f3f40',
  slate: '#5d7a84',
  mist: '#b9cfcb',
  water: '#9dbfc0',
  deepWater: '#7da5aa',
  leaf: '#7f9c6d',
  deepLeaf: '#56775a',
  paleLeaf: '#b4c494',
  pine: '#3f5f52',
  ochre: '#dfa84c',
  straw: '#ecd09a',
  brick: '#b9573c',
  clay: '#cf7d55',
  rose: '#e0a48c',
  wood: '#b98a5e',
  darkWood: '#7c583b',
  tile: '#5b6466',
  stone: '#c9c2b2',
  earth: '#a8815a',
  sand: '#e6d3ae',
  shade: '#3b2f2a',
  white: '#fffdf8',
} as const

export const skins = ['#f1cba6', '#e8b990', '#d9a57e'] as const
export const hairs = ['#2d2826', '#43362f', '#58453a'] as const
export const greys = ['#8d8a86', '#bdb9b2', '#dcd8cf'] as const
export const clothes = [
  '#b9573c',
  '#5d7a84',
  '#56775a',
  '#dfa84c',
  '#8a6a86',
  '#cf7d55',
  '#3f5f6b',
  '#a8815a',
  '#7f9c6d',
  '#e0a48c',
] as const

export type Mood = 'morning' | 'noon' | 'dusk' | 'night'

/** Top and foot of the sky, and how far hills stand out from it. */
export const skies = {
  morning: { top: '#cfe2df', foot: '#fbeed6', far: '#a9c1b4', near: '#86a58b' },
  noon: { top: '#bcd8da', foot: '#eef2e4', far: '#9dbcae', near: '#7ba07f' },
  dusk: { top: '#d98f6c', foot: '#fae0b4', far: '#b98a7c', near: '#8d7a6d' },
  night: { top: '#2c3d52', foot: '#74808c', far: '#46566a', near: '#38495a' },
} as const satisfies Record<Mood, { top: string; foot: string; far: string; near: string }>
