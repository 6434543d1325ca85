/** Rooms and what stands in them. Pieces stand on the middle of their foot. */
import type { Dice } from './dice'
import { clothes, colour, skies, type Mood } from './palette'
import { at, circle, ellipse, faded, rect, row, shape, stroke, washed } from './svg'

/** Wall, skirting and floor of a room; the floor begins at 720. */
export const room = (wall: string, floor: string = colour.wood): string =>
  rect(0, 0, 1600, 1000, wall) +
  faded(0.06, shape('M0 0 L1600 0 L1600 60 L0 60Z', colour.shade)) +
  rect(0, 700, 1600, 22, colour.darkWood) +
  rect(0, 720, 1600, 280, floor) +
  row(9, (turn) => faded(0.16, stroke(`M${turn * 200} 724 L${turn * 340 - 560} 1000`, colour.shade, 3)))

/** A window with a view of hills; `mood` colours the sky outside. */
export const window = (x: number, y: number, w: number, h: number, mood: Mood): string => {
  const { top, foot, near } = skies[mood]
  return (
    rect(x - 16, y - 16, w + 32, h + 32, colour.darkWood, 6) +
    washed(`window-${x}-${y}`, [x, y, w, h], top, foot) +
    shape(
      `M${x} ${y + h * 0.72} q${w * 0.22} ${-h * 0.3} ${w * 0.46} ${-h * 0.06} q${w * 0.26} ${-h * 0.22} ${w * 0.54} ${h * 0.02} V${y + h} H${x}Z`,
      near,
    ) +
    rect(x + w / 2 - 5, y, 10, h, colour.darkWood) +
    rect(x, y + h * 0.42, w, 9, colour.darkWood) +
    rect(x - 30, y + h + 12, w + 60, 16, colour.wood, 4)
  )
}

/** Shelves full of books. */
export const bookshelf = (x: number, y: number, w: number, h: number, dice: Dice): string => {
  const shelves = Math.round(h / 118)
  const gap = h / shelves
  return (
    rect(x, y, w, h, colour.darkWood, 6) +
    rect(x + 10, y + 10, w - 20, h - 20, '#5f4330') +
    row(shelves, (turn) => {
      const foot = y + (turn + 1) * gap - 10
      return books(x + 20, foot, w - 40, gap - 34, dice) + rect(x + 6, foot, w - 12, 10, colour.wood)
    })
  )
}

function books(x: number, foot: number, w: number, most: number, dice: Dice): string {
  let drawn = ''
  for (let from = x; from < x + w - 26;) {
    const thick = dice.between(15, 28)
    const tall = most * dice.between(0.7, 1)
    const cover = dice.pick([...clothes, colour.straw, colour.cream])
    drawn +=
      rect(from, foot - tall, thick, tall, cover, 2) +
      faded(0.4, rect(from + 4, foot - tall + 12, thick - 8, 5, colour.cream))
    from += thick + (dice.between(0, 1) > 0.86 ? 26 : 2)
  }
  return drawn
}

export const table = (x: number, y: number, w: number, h = 130, top: string = colour.wood): string =>
  at(
    x,
    y,
    faded(0.14, ellipse(0, 2, w * 0.52, 14, colour.shade)) +
      rect(-w / 2 + 20, -h, 18, h, colour.darkWood) +
      rect(w / 2 - 38, -h, 18, h, colour.darkWood) +
      rect(-w / 2, -h - 16, w, 26, top, 6) +
      faded(0.14, rect(-w / 2, -h + 2, w, 8, colour.shade)),
  )

export const stool = (x: number, y: number, w = 96, h = 84): string =>
  at(
    x,
    y,
    rect(-w / 2 + 8, -h, 12, h, colour.darkWood) +
      rect(w / 2 - 20, -h, 12, h, colour.darkWood) +
      rect(-w / 2, -h - 8, w, 16, colour.clay, 5),
  )

export const bench = (x: number, y: number, w: number): string => stool(x, y, w, 78)

/** A board on the wall; `inner` is drawn on it from its middle. */
export const board = (
  x: number,
  y: number,
  w: number,
  h: number,
  inner: string,
  face: string = colour.pine,
): string =>
  rect(x - 14, y - 14, w + 28, h + 28, colour.wood, 8) +
  rect(x, y, w, h, face, 4) +
  at(x + w / 2, y + h / 2, inner) +
  rect(x + 20, y + h + 8, w - 40, 12, colour.darkWood, 4)

export const hangingLamp = (x: number, drop: number): string =>
  stroke(`M${x} 0 L${x} ${drop}`, colour.ink, 4) +
  faded(
    0.18,
    shape(`M${x - 40} ${drop + 40} L${x + 40} ${drop + 40} L${x + 190} 720 L${x - 190} 720Z`, '#f7d693'),
  ) +
  shape(
    `M${x - 64} ${drop + 44} Q${x - 56} ${drop} ${x} ${drop - 8} Q${x + 56} ${drop} ${x + 64} ${drop + 44}Z`,
    colour.brick,
  ) +
  ellipse(x, drop + 44, 40, 9, '#f7e0a8')

export const openBook = (x: number, y: number, scale = 1): string =>
  at(
    x,
    y,
    shape(
      'M0 -6 C-20 -18 -50 -18 -70 -8 V-34 C-50 -44 -20 -44 0 -30 C20 -44 50 -44 70 -34 V-8 C50 -18 20 -18 0 -6Z',
      colour.white,
    ) +
      stroke('M0 -30 L0 -6', colour.stone, 3) +
      faded(
        0.4,
        stroke(
          'M-56 -26 q24 -8 44 2 M-56 -18 q24 -8 44 2 M56 -26 q-24 -8 -44 2 M56 -18 q-24 -8 -44 2',
          colour.slate,
          2,
        ),
      ),
    scale,
  )

export const cup = (x: number, y: number, scale = 1): string =>
  at(
    x,
    y,
    shape('M-18 -34 H18 L14 0 H-14Z', colour.cream) +
      stroke('M18 -28 q14 4 10 14 q-4 8 -12 6', colour.cream, 5) +
      rect(-18, -26, 36, 6, colour.slate),
    scale,
  )

export const bowl = (x: number, y: number, scale = 1, food: string = colour.ochre): string =>
  at(
    x,
    y,
    ellipse(0, -26, 32, 11, food) +
      shape('M-36 -28 H36 C34 -6 18 0 0 0 C-18 0 -34 -6 -36 -28Z', colour.cream) +
      stroke('M-30 -18 q30 10 60 0', colour.slate, 3),
    scale,
  )

/** A picture in a frame, with a hill and a sun. */
export const framed = (x: number, y: number, w: number, h: number, fill: string = colour.straw): string =>
  rect(x, y, w, h, colour.darkWood, 4) +
  rect(x + 10, y + 10, w - 20, h - 20, fill) +
  circle(x + w * 0.68, y + h * 0.36, Math.min(w, h) * 0.11, colour.brick) +
  shape(
    `M${x + 10} ${y + h - 10} V${y + h * 0.66} Q${x + w * 0.32} ${y + h * 0.4} ${x + w * 0.56} ${y + h * 0.68} T${x + w - 10} ${y + h * 0.6} V${y + h - 10}Z`,
    colour.leaf,
  )

export const clock = (x: number, y: number, scale = 1): string =>
  at(
    x,
    y,
    circle(0, 0, 44, colour.darkWood) +
      circle(0, 0, 36, colour.cream) +
      stroke('M0 0 L0 -24', colour.ink, 5) +
      stroke('M0 0 L18 8', colour.ink, 5),
    scale,
  )
