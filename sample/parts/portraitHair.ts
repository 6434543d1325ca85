/** Hair and hats of portraits, around the middle of the face. */
import { colour } from './palette'
import type { Portrait } from './portrait'
import { circle, ellipse, faded, rect, row, shape, stroke } from './svg'

export type PortraitHair =
  | 'short'
  | 'parted'
  | 'swept'
  | 'buzz'
  | 'thin'
  | 'bun'
  | 'bob'
  | 'long'
  | 'braids'
  | 'ponytail'
  | 'curly'
  | 'cap'
  | 'helmet'
  | 'headscarf'

/** What is seen behind the shoulders and the face. */
export const hairBehind = ({ style, hair, accent }: Pick<Portrait, 'style' | 'hair' | 'accent'>): string => {
  switch (style) {
    case 'bun':
      return circle(0, -190, 62, hair) + faded(0.2, stroke('M-34 -200 q34 -26 68 0', colour.white, 6))
    case 'bob':
      return shape(
        'M-156 -20 C-176 -220 176 -220 156 -20 L160 108 Q140 140 96 138 H-96 Q-140 140 -160 108Z',
        hair,
      )
    case 'long':
      return shape(
        'M-150 -20 C-176 -224 176 -224 150 -20 C150 120 190 240 176 330 H-176 C-190 240 -150 120 -150 -20Z',
        hair,
      )
    case 'braids':
      return (
        [-1, 1]
          .map(
            (side) =>
              row(5, (turn) => ellipse(side * (142 + turn * 9), 60 + turn * 56, 36 - turn * 2, 38, hair)) +
              rect(side * 180 - 18, 322, 36, 20, accent, 8),
          )
          .join('') + shape('M-148 0 C-170 -210 170 -210 148 0 L140 80 H-140Z', hair)
      )
    case 'ponytail':
      return shape('M70 -150 C200 -190 230 -40 196 110 C180 60 150 20 96 -30Z', hair)
    case 'curly':
      return row(11, (turn) => {
        const angle = Math.PI * (0.92 + (turn / 10) * 1.16)
        return circle(Math.cos(angle) * 142, -20 + Math.sin(angle) * 146, 54, hair)
      })
    case 'headscarf':
      return (
        shape('M-138 -10 C-160 -190 160 -190 138 -10 L128 96 H-128Z', hair) +
        shape('M84 -150 q110 -40 120 30 q-60 26 -120 4Z M96 -140 q104 30 84 96 q-64 -16 -100 -70Z', accent)
      )
    case 'short':
    case 'parted':
    case 'swept':
    case 'buzz':
    case 'thin':
    case 'cap':
    case 'helmet':
      return ''
  }
}

/** What falls over the forehead. */
export const hairInFront = ({
  style,
  hair,
  cloth,
  accent,
}: Pick<Portrait, 'style' | 'hair' | 'cloth' | 'accent'>): string => {
  switch (style) {
    case 'short':
      return shape(
        'M-134 6 C-160 -210 160 -210 134 6 C126 -20 122 -50 112 -70 C60 -96 20 -70 -30 -92 C-70 -100 -100 -80 -112 -60 C-122 -40 -128 -20 -134 6Z',
        hair,
      )
    case 'parted':
      return (
        shape(
          'M-134 8 C-166 -214 166 -214 134 8 C128 -30 118 -66 84 -92 C30 -84 -30 -84 -66 -112 C-84 -70 -122 -60 -134 8Z',
          hair,
        ) + faded(0.18, stroke('M-60 -116 C-30 -150 40 -166 90 -140', colour.white, 7))
      )
    case 'swept':
      return shape(
        'M-132 4 C-150 -120 -120 -196 -20 -196 C20 -220 150 -210 140 -90 C140 -50 136 -20 132 4 C126 -40 118 -60 96 -78 C20 -60 -60 -70 -92 -112 C-112 -70 -126 -50 -132 4Z',
        hair,
      )
    case 'buzz':
      return shape(
        'M-130 -12 C-148 -184 148 -184 130 -12 C122 -64 96 -104 0 -108 C-96 -104 -122 -64 -130 -12Z',
        hair,
      )
    case 'thin':
      return (
        shape(
          'M-132 24 C-150 -40 -130 -90 -112 -98 C-118 -60 -120 -20 -116 16Z M132 24 C150 -40 130 -90 112 -98 C118 -60 120 -20 116 16Z',
          hair,
        ) + stroke('M-70 -132 q60 -26 130 4', hair, 8)
      )
    case 'bun':
    case 'ponytail':
      return shape(
        'M-134 14 C-164 -204 164 -204 134 14 C128 -40 104 -84 40 -112 C0 -90 -90 -84 -112 -46 C-124 -26 -130 -10 -134 14Z',
        hair,
      )
    case 'bob':
      return shape(
        'M-142 30 C-166 -206 166 -206 142 30 C136 -10 130 -40 118 -56 C60 -46 -60 -46 -118 -56 C-130 -40 -136 -10 -142 30Z',
        hair,
      )
    case 'long':
    case 'braids':
      return shape(
        'M-138 30 C-166 -208 166 -208 138 30 C132 -30 96 -70 4 -118 C-80 -80 -130 -40 -138 30Z',
        hair,
      )
    case 'curly':
      return row(7, (turn) => circle(-108 + turn * 36, -104 - Math.sin((turn / 6) * Math.PI) * 36, 46, hair))
    case 'cap':
      return (
        shape('M-140 -42 C-150 -220 150 -220 140 -42 Q0 -86 -140 -42Z', cloth) +
        shape('M-150 -36 Q0 -104 150 -36 Q90 -26 0 -30 Q-90 -26 -150 -36Z', colour.ink)
      )
    case 'helmet':
      return (
        shape('M-152 -24 C-172 -252 172 -252 152 -24 Q0 -70 -152 -24Z', colour.ochre) +
        shape('M-158 -18 Q0 -78 158 -18 L154 4 Q0 -50 -154 4Z', colour.brick) +
        stroke('M-140 0 L-70 146 M140 0 L70 146', colour.ink, 9)
      )
    case 'headscarf':
      return (
        shape(
          'M-134 -8 C-130 -60 -60 -84 0 -84 C60 -84 130 -60 134 -8 C128 -50 70 -66 0 -66 C-70 -66 -128 -50 -134 -8Z',
          hair,
        ) +
        shape(
          'M-138 -2 C-164 -208 164 -208 138 -2 C132 -60 62 -84 0 -84 C-62 -84 -132 -60 -138 -2Z',
          accent,
        ) +
        faded(
          0.5,
          row(5, (turn) => circle(-96 + turn * 48, -128 - (turn % 2) * 16, 9, colour.cream)),
        )
      )
  }
}
