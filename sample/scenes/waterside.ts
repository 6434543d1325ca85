/** Bridges, boats and the road into the hills. */
import { archBridge, boat, house, van } from '../parts/buildings'
import type { Dice } from '../parts/dice'
import { openBook } from '../parts/furniture'
import { grass, ground, river } from '../parts/landscape'
import { far, veil } from '../parts/light'
import { colour, type Mood } from '../parts/palette'
import { anyone, child, elder, person } from '../parts/people'
import { bush, poplar, willow } from '../parts/plants'
import { at, faded, row, shape, stroke } from '../parts/svg'

export const bridge = (mood: Mood, dice: Dice): string =>
  far(mood, dice, 540) +
  [90, 280, 1340, 1530].map((x, turn) => house(x, 600 + (turn % 2) * 14, 0.9)).join('') +
  ground(580, mood === 'dusk' ? '#a88a62' : '#a8b583') +
  river(620, 900, mood, dice) +
  faded(0.22, at(0, 1432, `<g transform="scale(1 -0.5)">${archBridge(800, 1420, 5, 1.4)}</g>`)) +
  archBridge(800, 720, 5, 1.4) +
  [520, 700, 980]
    .map((x, turn) =>
      person(
        x,
        524 - (turn === 1 ? 8 : 0),
        anyone(dice, { facing: 'side', pose: 'walk', scale: 0.42, left: turn === 2 }),
      ),
    )
    .join('') +
  boat(1180, 850, 0.9) +
  person(1290, 838, elder(dice, { facing: 'side', pose: 'reach', scale: 0.6, style: 'straw', left: true })) +
  shape(
    'M0 880 C300 850 500 930 760 940 S1300 900 1600 930 V1000 H0Z',
    mood === 'dusk' ? '#6d5a41' : colour.deepLeaf,
  ) +
  willow(150, 920, 1.7) +
  bush(520, 960, 1) +
  bush(1420, 970, 1.2, colour.leaf) +
  veil(mood)

export const ferry = (mood: Mood, dice: Dice): string =>
  far(mood, dice, 520) +
  house(1420, 620, 1.1) +
  ground(560, '#a8b583') +
  river(590, 860, mood, dice) +
  shape('M0 800 C260 780 420 850 640 900 S1000 1000 1100 1000 H0Z', '#c8b389') +
  row(5, (turn) =>
    shape(`M${160 + turn * 70} ${770 + turn * 38} h230 l-26 26 h-230Z`, turn % 2 ? colour.stone : '#d7d0bf'),
  ) +
  boat(980, 800, 1.7) +
  person(1150, 770, elder(dice, { facing: 'side', pose: 'reach', style: 'straw', scale: 0.95 })) +
  stroke('M1236 690 L1290 900', colour.darkWood, 10) +
  person(900, 770, child(dice, { pose: 'hold', scale: 0.9 })) +
  person(360, 880, child(dice, { facing: 'side', pose: 'walk', scale: 1.1 })) +
  person(470, 930, child(dice, { facing: 'side', pose: 'raise', scale: 1.1 })) +
  person(250, 850, anyone(dice, { facing: 'side', pose: 'stand', scale: 1.05, style: 'bun' })) +
  willow(80, 820, 1.5) +
  veil(mood)

export const bookVan = (mood: Mood, dice: Dice): string =>
  far(mood, dice, 600) +
  terraces() +
  house(260, 690, 1.15) +
  ground(700, '#cdb98c') +
  shape('M0 780 C500 740 1100 800 1600 760 V860 C1100 900 500 840 0 880Z', '#b9ab94') +
  van(900, 860, 1.35) +
  person(560, 900, anyone(dice, { pose: 'hold', scale: 1.1, top: colour.ochre })) +
  person(430, 940, elder(dice, { pose: 'stand', facing: 'side', scale: 1.1 })) +
  [1290, 1390]
    .map((x, turn) =>
      person(
        x,
        940 + turn * 16,
        child(dice, { pose: turn ? 'raise' : 'hold', facing: 'side', left: true, scale: 1.25 }),
      ),
    )
    .join('') +
  openBook(560, 780, 0.5) +
  poplar(1500, 760, 1.2) +
  grass(900, 990, dice, colour.leaf) +
  veil(mood)

function terraces() {
  return row(6, (turn) =>
    shape(
      `M-20 ${470 + turn * 40} C400 ${430 + turn * 44} 700 ${520 + turn * 30} 1000 ${460 + turn * 38} S1500 ${440 + turn * 44} 1620 ${460 + turn * 42} V760 H-20Z`,
      turn % 2 ? '#b9c48d' : '#9fb27a',
    ),
  )
}
