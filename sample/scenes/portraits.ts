/** Portraits: one to three half-figures before a plain backdrop. 1600 × 1200. */
import type { Dice } from '../parts/dice'
import { colour } from '../parts/palette'
import { portrait, type Portrait } from '../parts/portrait'
import { lantern } from '../parts/buildings'
import { bookshelf, framed, window } from '../parts/furniture'
import { bamboo } from '../parts/plants'
import { circle, ellipse, faded, line, picture, rect, row, shape, stroke, washed } from '../parts/svg'
import type { Backdrop } from './spec'

export const portraits = (people: Portrait[], backdrop: Backdrop, dice: Dice): string =>
  picture(
    1600,
    1200,
    backdrops[backdrop](dice) + faded(0.1, ellipse(800, 1210, 760, 120, colour.shade)) + group(people),
  )

function group(people: Portrait[]) {
  if (people.length === 1) return people.map((who) => portrait(800, 500, who, 1.05)).join('')
  const span = people.length === 2 ? 520 : 420
  const order = people.map((who, turn) => ({ who, x: 800 + (turn - (people.length - 1) / 2) * span }))
  const size = people.length === 2 ? 0.88 : 0.74
  const drop = (who: Portrait) => (who.age === 'child' ? 760 : 560)
  return [...order]
    .sort((a, b) => Number(a.who.age === 'child') - Number(b.who.age === 'child'))
    .map(({ who, x }) => portrait(x, drop(who), who, who.age === 'child' ? size * 0.82 : size))
    .join('')
}

const backdrops: Record<Backdrop, (dice: Dice) => string> = {
  hills: (dice) =>
    washed('back', [0, 0, 1600, 1200], '#cfe2df', '#f8ecd3') +
    circle(1240, 300, 130, '#f5d08c') +
    range(760, '#a9c1b4', dice) +
    range(900, '#86a58b', dice) +
    range(1060, '#6d9079', dice),
  shelves: (dice) =>
    rect(0, 0, 1600, 1200, '#e9d7b6') +
    faded(0.75, bookshelf(60, 60, 560, 1080, dice) + bookshelf(980, 60, 560, 1080, dice)) +
    faded(0.35, rect(0, 0, 1600, 1200, '#f3e4c8')),
  bamboo: () =>
    washed('back', [0, 0, 1600, 1200], '#e4ead2', '#c6d3ae') +
    faded(
      0.4,
      row(8, (turn) => stroke(`M${80 + turn * 205} 0 L${60 + turn * 208} 1200`, colour.leaf, 22)),
    ) +
    bamboo(230, 1210, 3) +
    bamboo(1390, 1210, 2.8),
  river: (dice) =>
    washed('back', [0, 0, 1600, 1200], '#f3dcc0', '#fdf3e0') +
    range(620, '#b9c4b2', dice) +
    rect(0, 720, 1600, 480, colour.water) +
    row(22, () => {
      const x = dice.between(0, 1500)
      const y = dice.between(740, 1180)
      return faded(
        0.6,
        line(
          [
            [x, y],
            [x + dice.between(60, 200), y],
          ],
          colour.cream,
          6,
        ),
      )
    }),
  field: (dice) =>
    washed('back', [0, 0, 1600, 1200], '#d5e5de', '#f6efd8') +
    range(600, '#9dbcae', dice) +
    rect(0, 680, 1600, 520, '#b9c386') +
    row(13, (turn) => shape(`M${500 + turn * 50} 680 h20 L${-1300 + turn * 340} 1200 h-150Z`, '#94aa68')),
  lanterns: () =>
    washed('back', [0, 0, 1600, 1200], '#6d3f3a', '#b9704f') +
    row(6, (turn) =>
      lantern(130 + turn * 270, 190 + (turn % 2) * 120, 2.1, turn % 2 ? colour.brick : '#c9693f'),
    ) +
    faded(
      0.12,
      row(9, (turn) => rect(turn * 200, 0, 6, 1200, colour.cream)),
    ),
  window: () =>
    rect(0, 0, 1600, 1200, '#e7d9c2') +
    window(140, 150, 480, 620, 'morning') +
    framed(1090, 230, 340, 260) +
    rect(0, 1040, 1600, 160, '#cdb596'),
  kitchen: () =>
    rect(0, 0, 1600, 1200, '#f0dfc4') +
    faded(
      0.5,
      row(
        8,
        (turn) =>
          rect(turn * 200, 700, 196, 196, turn % 2 ? '#dcc6a2' : '#e6d2b1') +
          rect(turn * 200, 900, 196, 300, turn % 2 ? '#e6d2b1' : '#dcc6a2'),
      ),
    ) +
    rect(0, 330, 1600, 26, colour.wood) +
    row(8, (turn) =>
      shape(
        `M${120 + turn * 195} 330 q-46 -20 -40 -90 h80 q6 70 -40 90Z`,
        [colour.clay, colour.slate, colour.leaf, colour.ochre][turn % 4] ?? colour.clay,
      ),
    ),
  street: () =>
    washed('back', [0, 0, 1600, 1200], '#dfe8e2', '#f7ead2') +
    row(5, (turn) =>
      rect(
        turn * 340 - 60,
        260 + (turn % 2) * 110,
        300,
        940,
        ['#d9b99a', '#c9cdbf', '#e0c79f', '#b9c6c4'][turn % 4] ?? colour.stone,
      ),
    ) +
    row(5, (turn) =>
      row(8, (pane) =>
        rect(
          turn * 340 - 20 + (pane % 2) * 130,
          320 + (turn % 2) * 110 + Math.floor(pane / 2) * 180,
          80,
          100,
          '#f7e6bd',
          6,
        ),
      ),
    ),
  snow: (dice) =>
    washed('back', [0, 0, 1600, 1200], '#b8cad3', '#eef0ea') +
    range(700, '#d6e0e2', dice) +
    range(920, '#f3f4ef', dice) +
    row(60, () => circle(dice.between(0, 1600), dice.between(0, 1150), dice.between(4, 11), colour.white)),
}

function range(top: number, fill: string, dice: Dice) {
  const lift = [0, 1, 2, 3, 4].map(() => dice.between(40, 190))
  return shape(
    `M-20 1200 V${top} ${lift.map((rise, at) => `Q${120 + at * 360} ${top - rise} ${300 + at * 360} ${top - rise * 0.25}`).join(' ')} V1200Z`,
    fill,
  )
}
