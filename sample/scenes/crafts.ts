/** Workshops and the menders' stall. */
import { lantern } from '../parts/buildings'
import type { Dice } from '../parts/dice'
import { hangingLamp, room, stool, table, window } from '../parts/furniture'
import { ground, sky } from '../parts/landscape'
import { colour, type Mood } from '../parts/palette'
import { anyone, child, elder, person } from '../parts/people'
import { bamboo } from '../parts/plants'
import { at, circle, ellipse, faded, rect, row, shape, stroke } from '../parts/svg'

export const bambooWorkshop = (mood: Mood, dice: Dice): string =>
  room('#e6d5b2', '#b58c5d') +
  window(600, 120, 400, 320, mood) +
  rect(60, 180, 440, 16, colour.darkWood) +
  rect(60, 380, 440, 16, colour.darkWood) +
  row(3, (turn) => woven(140 + turn * 140, 180, 0.8, turn)) +
  row(3, (turn) => woven(140 + turn * 140, 380, 0.9, turn + 1)) +
  row(6, (turn) =>
    stroke(
      `M${1250 + turn * 44} 700 L${1220 + turn * 50} ${120 + (turn % 3) * 40}`,
      turn % 2 ? colour.leaf : '#a9b57a',
      24,
    ),
  ) +
  bamboo(1540, 720, 1.2) +
  stool(460, 880) +
  person(460, 890, elder(dice, { pose: 'sitReach', facing: 'side', scale: 1.3, top: colour.ink })) +
  woven(620, 860, 1.7, 2) +
  stool(1080, 890) +
  person(
    1080,
    900,
    anyone(dice, {
      pose: 'sitReach',
      facing: 'side',
      left: true,
      scale: 1.25,
      style: 'bun',
      top: colour.clay,
    }),
  ) +
  woven(930, 880, 1.4, 0) +
  person(1290, 930, child(dice, { pose: 'hold', scale: 1.45 })) +
  row(14, () =>
    stroke(`M${dice.between(300, 1300)} ${dice.between(920, 985)} q30 -16 60 0`, colour.straw, 5),
  ) +
  hangingLamp(800, 70)

export const paperWorkshop = (mood: Mood, dice: Dice): string =>
  room('#ecdcc0', '#ab7f58') +
  window(90, 120, 320, 300, mood) +
  row(5, (turn) =>
    lantern(
      560 + turn * 200,
      200 + (turn % 2) * 70,
      1.25,
      [colour.brick, colour.ochre, colour.clay, '#8a6a86', colour.deepLeaf][turn] ?? colour.brick,
    ),
  ) +
  stroke('M480 80 Q960 150 1500 76', colour.darkWood, 5) +
  person(380, 820, anyone(dice, { pose: 'hold', scale: 1.3, style: 'bun', top: colour.deepLeaf })) +
  person(760, 800, child(dice, { pose: 'raise', scale: 1.6 })) +
  person(1200, 820, elder(dice, { pose: 'hold', scale: 1.3 })) +
  table(800, 940, 1100, 170) +
  frame(560, 756) +
  frame(980, 756) +
  at(760, 756, rect(-60, -12, 120, 14, colour.brick) + shape('M-30 -12 L0 -60 L30 -12Z', colour.ochre)) +
  at(
    1160,
    756,
    shape('M-40 0 L30 -44 M-40 -30 L30 0', 'none') +
      stroke('M-36 -6 L40 -50 M-36 -44 L40 -2', colour.slate, 9) +
      circle(-48, -4, 13, colour.ink) +
      circle(-48, -46, 13, colour.ink),
  ) +
  row(4, (turn) => stroke(`M${300 + turn * 30} 752 q40 -26 90 -8`, colour.straw, 6))

export const repairStall = (mood: Mood, dice: Dice): string =>
  sky(mood, dice) +
  rect(0, 150, 1600, 560, '#d9c19a') +
  row(
    3,
    (turn) =>
      rect(60 + turn * 540, 260, 360, 450, '#8d6a4b', 6) +
      row(6, (plank) =>
        faded(
          0.3,
          stroke(
            `M${60 + turn * 540 + plank * 60} 270 L${60 + turn * 540 + plank * 60} 700`,
            colour.shade,
            4,
          ),
        ),
      ),
  ) +
  shape('M-20 150 H1620 L1560 250 H40Z', colour.tile) +
  ground(700, '#b9ac95') +
  shape('M180 330 L860 330 L940 430 L100 430Z', colour.brick) +
  row(5, (turn) =>
    shape(
      `M${180 + turn * 136} 330 L${248 + turn * 136} 330 L${184 + turn * 168} 430 L${100 + turn * 168} 430Z`,
      colour.cream,
    ),
  ) +
  [130, 900].map((x) => rect(x, 424, 16, 440, colour.darkWood)).join('') +
  stool(420, 850) +
  person(420, 860, elder(dice, { pose: 'sitReach', facing: 'side', scale: 1.2, top: colour.slate })) +
  table(620, 900, 420, 130, '#c79b6d') +
  umbrella(560, 640) +
  at(
    720,
    756,
    rect(-56, -66, 112, 66, colour.clay, 10) +
      circle(-18, -32, 20, colour.cream) +
      rect(14, -50, 30, 8, colour.ink) +
      rect(14, -34, 30, 8, colour.ink) +
      stroke('M40 -66 L70 -130', colour.ink, 5),
  ) +
  person(980, 880, anyone(dice, { pose: 'hold', scale: 1.2, style: 'bob' })) +
  at(1010, 700, rect(-40, -30, 80, 60, colour.ochre, 8)) +
  person(1160, 900, child(dice, { pose: 'stand', facing: 'side', left: true, scale: 1.35 })) +
  person(1380, 900, elder(dice, { pose: 'hold', scale: 1.2, style: 'cap' })) +
  row(10, (turn) =>
    rect(
      1130 + (turn % 5) * 60,
      320 + Math.floor(turn / 5) * 90,
      44,
      60,
      [colour.straw, colour.mist, colour.rose, colour.cream][turn % 4] ?? colour.straw,
      8,
    ),
  )

function woven(x: number, y: number, scale: number, turn: number) {
  const body =
    turn % 3 === 0
      ? 'M-56 -70 H56 Q60 0 30 0 H-30 Q-60 0 -56 -70Z'
      : turn % 3 === 1
        ? 'M-40 -90 H40 Q64 -40 44 0 H-44 Q-64 -40 -40 -90Z'
        : 'M-64 -60 H64 L44 0 H-44Z'
  const handle = turn % 3 === 1 ? '' : stroke('M-52 -64 C-46 -140 46 -140 52 -64', colour.darkWood, 7)
  return at(
    x,
    y,
    handle +
      shape(body, '#cfa566') +
      faded(
        0.45,
        row(4, (rank) => stroke(`M-50 ${-12 - rank * 16} H50`, colour.darkWood, 4)) +
          row(6, (post) => stroke(`M${-45 + post * 18} -70 L${-36 + post * 15} -2`, colour.darkWood, 3)),
      ),
    scale,
  )
}

function frame(x: number, y: number) {
  return at(
    x,
    y,
    ellipse(0, -80, 66, 66, '#f3d9a466') +
      [0.25, 0.65, 1]
        .map(
          (part) =>
            `<ellipse cx="0" cy="-80" rx="${66 * part}" ry="66" fill="none" stroke="${colour.darkWood}" stroke-width="5"/>`,
        )
        .join('') +
      rect(-26, -152, 52, 10, colour.wood) +
      rect(-26, -18, 52, 10, colour.wood),
  )
}

function umbrella(x: number, y: number) {
  return at(
    x,
    y,
    shape('M-130 90 C-110 -30 110 -30 130 90 Q86 60 44 90 Q0 60 -44 90 Q-86 60 -130 90Z', colour.deepLeaf) +
      stroke('M0 0 L0 120', colour.darkWood, 8) +
      faded(0.3, stroke('M0 0 L-44 88 M0 0 L44 88', colour.shade, 4)),
  )
}
