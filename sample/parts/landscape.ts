/** Sky, hills, ground and water: the backs of outdoor pictures. */
import type { Dice } from './dice'
import { colour, skies, type Mood } from './palette'
import { circle, ellipse, faded, line, row, shape, washed } from './svg'

export const width = 1600
export const height = 1000

export const sky = (mood: Mood, dice: Dice): string => {
  const { top, foot } = skies[mood]
  const x = dice.between(1050, 1350)
  const sun = mood === 'night' ? colour.cream : mood === 'dusk' ? '#f6b25f' : '#f7d693'
  const y = mood === 'dusk' ? 330 : 190
  return (
    washed('sky', [0, 0, width, height], top, foot) +
    faded(0.35, circle(x, y, 120, sun)) +
    circle(x, y, 74, sun) +
    (mood === 'night' ? stars(dice) : faded(mood === 'dusk' ? 0.4 : 0.85, clouds(dice)))
  )
}

/** Two ranges of hills; `base` is where they meet the ground. */
export const hills = (mood: Mood, base: number, dice: Dice): string =>
  faded(0.8, ridge(base, 300, skies[mood].far, dice)) + ridge(base, 170, skies[mood].near, dice)

export const ground = (top: number, fill: string): string =>
  shape(`M0 ${top} C400 ${top - 26} 1100 ${top + 30} 1600 ${top - 8} V1000 H0Z`, fill)

/** A river across the picture with lines of light. */
export const river = (top: number, foot: number, mood: Mood, dice: Dice): string => {
  const light = mood === 'dusk' ? '#f6c98c' : colour.cream
  return (
    washed(
      'river',
      [0, top, width, foot - top],
      mood === 'dusk' ? '#c7937c' : colour.water,
      colour.deepWater,
    ) +
    row(16, () => {
      const x = dice.between(0, 1500)
      const y = dice.between(top + 16, foot - 14)
      return faded(
        0.5,
        line(
          [
            [x, y],
            [x + dice.between(40, 150), y],
          ],
          light,
          4,
        ),
      )
    })
  )
}

/** Rows of a planted field, drawn towards the viewer. */
export const furrows = (top: number, soil: string, crop: string): string =>
  shape(`M0 ${top} H1600 V1000 H0Z`, soil) +
  row(11, (turn) => {
    const far = 400 + turn * 80
    const near = -1000 + turn * 360
    return shape(`M${far} ${top} L${far + 34} ${top} L${near + 190} 1000 L${near} 1000Z`, crop)
  })

export const grass = (top: number, foot: number, dice: Dice, fill: string): string =>
  row(26, () => {
    const x = dice.between(0, width)
    const y = dice.between(top, foot)
    return shape(
      `M${x} ${y} q-8 -16 -14 -18 q10 2 14 10 q2 -16 8 -20 q-2 12 0 20 q6 -8 12 -8 q-8 6 -10 16Z`,
      fill,
    )
  })

function ridge(base: number, rise: number, fill: string, dice: Dice) {
  const peaks = [0, 1, 2, 3].map((at) => ({ x: 130 + at * 430, y: base - rise * dice.between(0.65, 1.15) }))
  const curve = peaks.map(
    ({ x, y }) =>
      `S${x - 130} ${y} ${x} ${y} S${x + 150} ${base - rise * 0.25} ${x + 215} ${base - rise * 0.3}`,
  )
  return shape(`M-40 1000 V${base - rise * 0.3} ${curve.join(' ')} V1000Z`, fill)
}

function clouds(dice: Dice) {
  return row(3, (turn) => {
    const x = 150 + turn * 420 + dice.between(0, 180)
    const y = dice.between(90, 230)
    return (
      ellipse(x, y, 120, 24, colour.white) +
      ellipse(x - 36, y - 20, 58, 26, colour.white) +
      ellipse(x + 40, y - 14, 50, 20, colour.white)
    )
  })
}

function stars(dice: Dice) {
  return row(40, () =>
    circle(dice.between(0, width), dice.between(20, 420), dice.between(1.5, 4), colour.cream),
  )
}
