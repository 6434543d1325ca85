/** Heads of the small figures, around their origin; the radius is 32 at size 1. */
import { colour } from './palette'
import { at, circle, ellipse, faded, rect, shape, stroke } from './svg'

export type HairStyle =
  'short' | 'side' | 'bob' | 'bun' | 'ponytail' | 'braids' | 'bald' | 'cap' | 'helmet' | 'straw'

type Look = { skin: string; hair: string; style: HairStyle }

export const head = (
  x: number,
  y: number,
  look: Look,
  facing: 'front' | 'side' | 'back',
  size = 1,
): string => {
  const face = facing === 'back' ? '' : features(facing)
  const skull =
    facing === 'back'
      ? circle(0, 0, 30, look.style === 'bald' ? look.skin : look.hair)
      : circle(0, 0, 30, look.skin)
  const ears = facing === 'front' ? circle(-30, 4, 7, look.skin) + circle(30, 4, 7, look.skin) : ''
  return at(x, y, behind(look, facing) + ears + skull + face + above(look, facing), size)
}

function features(facing: 'front' | 'side') {
  const turn = facing === 'side' ? 12 : 0
  return (
    (facing === 'side' ? ellipse(30, 4, 5, 6, 'inherit') : '').replace('inherit', '#e0ad84') +
    circle(turn - 10, 0, 2.9, colour.shade) +
    circle(turn + 10, 0, 2.9, colour.shade) +
    stroke(`M${turn - 6} 13 q6 6 12 0`, '#9c5a44', 2.6) +
    faded(0.35, circle(turn - 16, 10, 5, '#e0846a') + circle(turn + 15, 10, 5, '#e0846a'))
  )
}

function behind({ hair, style }: Look, facing: 'front' | 'side' | 'back') {
  if (style === 'bob') return shape('M-35 -4 C-36 -40 36 -40 35 -4 L36 26 H-36Z', hair)
  if (style === 'braids')
    return shape(
      'M-30 10 q-16 20 -10 50 q10 2 14 -6 q-6 -20 6 -36Z M30 10 q16 20 10 50 q-10 2 -14 -6 q6 -20 -6 -36Z',
      hair,
    )
  if (style === 'ponytail')
    return facing === 'front'
      ? ellipse(26, -26, 13, 20, hair)
      : shape('M-24 -14 C-62 -20 -60 30 -44 44 C-44 20 -34 10 -20 6Z', hair)
  if (style === 'bun') return circle(facing === 'side' ? -26 : 0, facing === 'side' ? -24 : -38, 14, hair)
  return ''
}

function above({ hair, style, skin }: Look, facing: 'front' | 'side' | 'back') {
  if (style === 'bald')
    return facing === 'back'
      ? circle(0, 0, 30, skin) + shape('M-30 2 C-26 34 26 34 30 2 C20 14 -20 14 -30 2Z', hair)
      : shape('M-31 6 q-4 -16 4 -22 q0 14 2 22Z M31 6 q4 -16 -4 -22 q0 14 -2 22Z', hair)
  if (style === 'cap')
    return (
      shape('M-33 -10 C-35 -48 35 -48 33 -10Z', colour.slate) +
      rect(facing === 'side' ? -4 : -30, -16, facing === 'side' ? 56 : 60, 8, colour.ink, 4)
    )
  if (style === 'helmet')
    return (
      shape('M-36 -8 C-38 -54 38 -54 36 -8Z', colour.ochre) +
      rect(-37, -14, 74, 8, colour.brick, 4) +
      stroke('M-30 2 L-14 28 M30 2 L14 28', colour.ink, 3)
    )
  if (style === 'straw')
    return (
      ellipse(0, -19, 58, 12, colour.straw) +
      shape('M-30 -20 C-26 -56 26 -56 30 -20Z', '#ddbb7a') +
      rect(-29, -28, 58, 7, colour.brick)
    )
  if (facing === 'back') return shape('M-30 4 C-24 30 24 30 30 4Z', hair)
  if (facing === 'side')
    return shape(
      'M-30 16 C-44 -36 4 -50 28 -22 C10 -22 0 -16 -6 -2 C-10 -8 -16 -4 -14 6 C-14 14 -22 20 -30 16Z',
      hair,
    )
  if (style === 'side')
    return shape('M-32 2 C-38 -48 38 -48 32 2 C28 -14 18 -22 -8 -22 C-18 -20 -28 -12 -32 2Z', hair)
  return shape(
    'M-32 0 C-36 -46 36 -46 32 0 C26 -12 20 -16 14 -20 C0 -12 -18 -12 -26 -16 C-29 -10 -31 -6 -32 0Z',
    hair,
  )
}
