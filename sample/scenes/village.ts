/** Squares, halls and games. */
import { hall, house, lantern, pavilion } from '../parts/buildings'
import type { Dice } from '../parts/dice'
import { bench, openBook, stool } from '../parts/furniture'
import { ground } from '../parts/landscape'
import { far, veil } from '../parts/light'
import { colour, type Mood } from '../parts/palette'
import { anyone, backOf, child, elder, person } from '../parts/people'
import { bush, greatTree, poplar, roundTree, willow } from '../parts/plants'
import { at, circle, ellipse, faded, rect, row, shape, stroke } from '../parts/svg'

export const square = (mood: Mood, dice: Dice): string =>
  far(mood, dice) +
  [180, 520, 1180, 1480]
    .map((x, turn) => house(x, 640, 1.1 + (turn % 2) * 0.14, turn % 2 ? '#f1e3c8' : colour.cream))
    .join('') +
  ground(630, '#dcc9a3') +
  paving() +
  roundTree(330, 720, 1.25) +
  roundTree(1330, 730, 1.4, colour.deepLeaf) +
  ellipse(1330, 740, 130, 24, colour.stone) +
  ellipse(330, 728, 110, 20, colour.stone) +
  bench(640, 790, 260) +
  person(590, 800, elder(dice, { pose: 'sit', scale: 0.95 })) +
  person(690, 800, elder(dice, { pose: 'sit', scale: 0.95 })) +
  person(960, 850, anyone(dice, { facing: 'side', pose: 'walk', scale: 1.05 })) +
  person(1060, 860, child(dice, { facing: 'side', pose: 'walk', scale: 1.1 })) +
  person(300, 900, child(dice, { pose: 'dance', scale: 1.15 })) +
  person(440, 920, child(dice, { pose: 'raise', scale: 1.15 })) +
  circle(390, 800, 20, colour.brick) +
  person(1330, 900, anyone(dice, { pose: 'hold', scale: 1.1 })) +
  veil(mood)

export const dance = (mood: Mood, dice: Dice): string =>
  far(mood, dice) +
  house(260, 640, 1.2) +
  hall(900, 650, 0.72) +
  poplar(1420, 660, 1.1) +
  poplar(1520, 680, 1.3) +
  ground(640, '#d9c39a') +
  paving() +
  row(6, (turn) => lantern(160 + turn * 260, 132 + (turn % 2) * 26, 0.8)) +
  stroke('M0 92 L160 86 L420 112 L680 86 L940 112 L1200 86 L1460 112 L1600 90', colour.darkWood, 4) +
  row(5, (turn) =>
    person(
      240 + turn * 280,
      800,
      anyone(dice, {
        pose: 'dance',
        left: turn % 2 === 0,
        skirt: turn % 2 === 1,
        style: turn % 2 ? 'bun' : 'ponytail',
      }),
    ),
  ) +
  row(4, (turn) =>
    person(
      380 + turn * 290,
      940,
      elder(dice, { pose: 'dance', left: turn % 2 === 1, scale: 1.2, style: 'bun' }),
    ),
  ) +
  veil(mood)

export const storyTree = (mood: Mood, dice: Dice): string =>
  far(mood, dice) +
  house(160, 640, 1) +
  house(1450, 650, 1.1) +
  ground(640, mood === 'night' ? '#7d7a66' : '#c9bb8f') +
  greatTree(800, 760, 1.25) +
  [330, 560, 1050, 1270].map((x, turn) => lantern(x, 400 + (turn % 2) * 50, 0.75)).join('') +
  stool(800, 850) +
  person(800, 860, elder(dice, { pose: 'sit', scale: 1.2, style: 'side', top: colour.slate })) +
  openBook(800, 790, 0.7) +
  row(4, (turn) =>
    person(360 + turn * 96, 880 - (turn % 2) * 26, child(dice, { pose: 'sit', facing: 'side', scale: 1.2 })),
  ) +
  row(3, (turn) =>
    person(
      1000 + turn * 130,
      870 + (turn % 2) * 20,
      anyone(dice, { pose: 'sit', facing: 'side', left: true, scale: 0.95 }),
    ),
  ) +
  row(5, (turn) => backOf(180 + turn * 310, 980, elder(dice), 0.95)) +
  veil(mood)

export const centre = (mood: Mood, dice: Dice): string =>
  far(mood, dice, 580) +
  ground(640, '#d8c7a2') +
  roundTree(140, 690, 1.3, colour.deepLeaf) +
  roundTree(1480, 690, 1.3) +
  hall(800, 720, 1.35) +
  shape('M560 760 H1040 L1180 1000 H420Z', '#e7dcc3') +
  faded(
    0.3,
    row(5, (turn) =>
      stroke(
        `M${540 - turn * 24} ${800 + turn * 46} L${1060 + turn * 24} ${800 + turn * 46}`,
        colour.earth,
        3,
      ),
    ),
  ) +
  person(620, 880, elder(dice, { facing: 'back', pose: 'walk' })) +
  person(720, 890, child(dice, { facing: 'back', pose: 'walk', scale: 1.1 })) +
  person(1010, 850, anyone(dice, { facing: 'side', left: true, pose: 'walk' })) +
  person(300, 870, anyone(dice, { pose: 'hold' })) +
  [180, 380, 1240, 1440].map((x) => bush(x, 830, 0.9)).join('') +
  veil(mood)

export const stationYard = (mood: Mood, dice: Dice): string =>
  far(mood, dice, 560) +
  house(1300, 650, 1.7) +
  house(420, 670, 2.1, '#f4e8cf') +
  ground(660, '#d4bf95') +
  row(8, (turn) =>
    rect(640 + turn * 54, 826 - turn * 24, 460 - turn * 54, 26, turn % 2 ? '#cdbfa4' : '#ddd2bb', 3),
  ) +
  row(8, (turn) =>
    rect(
      648 + turn * 54,
      712 - turn * 24,
      13,
      118,
      [colour.wood, colour.brick, colour.ochre, colour.darkWood][turn % 4] ?? colour.wood,
    ),
  ) +
  stroke('M640 716 L1040 540', colour.darkWood, 13) +
  roundTree(1180, 770, 1.3) +
  stool(1180, 890) +
  person(1180, 900, elder(dice, { pose: 'sit', facing: 'side', scale: 1 })) +
  stool(1360, 890) +
  person(1360, 900, elder(dice, { pose: 'sit', facing: 'side', left: true, scale: 1 })) +
  at(1270, 900, rect(-50, -76, 100, 14, colour.stone) + rect(-20, -66, 40, 66, colour.stone)) +
  person(300, 900, anyone(dice, { pose: 'reach', facing: 'side', scale: 1.1, vest: colour.brick })) +
  person(560, 920, elder(dice, { pose: 'walk', facing: 'side', scale: 1.1 })) +
  bush(120, 900, 1.2) +
  bush(1480, 880, 1.2, colour.leaf) +
  veil(mood)

export const court = (mood: Mood, dice: Dice): string =>
  far(mood, dice) +
  row(5, (turn) => poplar(80 + turn * 360, 640, 1.2 + (turn % 2) * 0.2)) +
  ground(640, mood === 'dusk' ? '#b3784f' : '#c98a5f') +
  row(7, (turn) =>
    person(70 + turn * 175, 712, anyone(dice, { pose: turn % 2 ? 'raise' : 'sit', scale: 0.5 })),
  ) +
  stroke('M-20 760 H1620 M-20 960 H1620', colour.cream, 8) +
  stroke('M1100 760 C940 800 940 920 1100 960', colour.cream, 8) +
  stroke('M1440 800 L1440 330', colour.ink, 22) +
  rect(1290, 260, 150, 190, colour.cream, 6) +
  rect(1318, 330, 80, 70, 'none') +
  stroke('M1318 400 V330 H1398 V400Z', colour.brick, 7) +
  ellipse(1290, 420, 46, 12, 'none') +
  stroke('M1226 420 a46 12 0 1 0 92 0 a46 12 0 1 0 -92 0', colour.brick, 8) +
  faded(
    0.8,
    stroke(
      'M1230 426 L1250 490 M1260 430 L1266 490 M1290 430 L1284 490 M1314 426 L1298 490 M1240 460 H1306',
      colour.white,
      4,
    ),
  ) +
  person(
    1040,
    850,
    anyone(dice, { facing: 'side', pose: 'raise', scale: 1.3, top: colour.slate, style: 'short' }),
  ) +
  circle(1146, 380, 32, '#d98245') +
  stroke('M1116 372 q30 18 60 8 M1140 350 q-6 30 12 62', colour.shade, 3) +
  person(820, 900, anyone(dice, { pose: 'dance', scale: 1.25, top: colour.ochre, style: 'short' })) +
  person(
    560,
    870,
    anyone(dice, { facing: 'side', pose: 'walk', scale: 1.25, top: colour.slate, style: 'side' }),
  ) +
  person(
    330,
    930,
    anyone(dice, { facing: 'side', pose: 'reach', scale: 1.25, top: colour.ochre, style: 'short' }),
  ) +
  veil(mood)

export const exercise = (mood: Mood, dice: Dice): string =>
  far(mood, dice) +
  pavilion(1260, 690, 1.3) +
  ground(660, '#cdbd8e') +
  willow(160, 760, 1.6) +
  roundTree(1500, 760, 1.3) +
  row(4, (turn) =>
    person(360 + turn * 260, 800, elder(dice, { pose: 'reach', left: turn % 2 === 1, scale: 1 })),
  ) +
  row(
    3,
    (turn) =>
      stool(440 + turn * 330, 930) +
      person(
        440 + turn * 330,
        940,
        elder(dice, {
          pose: 'sitReach',
          scale: 1.2,
          left: turn !== 0,
          top: [colour.brick, colour.slate, colour.deepLeaf][turn] ?? colour.clay,
        }),
      ),
  ) +
  person(1390, 940, anyone(dice, { pose: 'dance', scale: 1.15, top: colour.ochre, style: 'ponytail' })) +
  veil(mood)

function paving() {
  return faded(
    0.22,
    row(6, (turn) => stroke(`M0 ${690 + turn * 56} H1600`, colour.earth, 3)) +
      row(9, (turn) =>
        stroke(`M${800 + (turn - 4) * 130} 640 L${800 + (turn - 4) * 380} 1000`, colour.earth, 3),
      ),
  )
}
