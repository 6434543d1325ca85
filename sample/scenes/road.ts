/** The road: helmets in the light of a torch, and a crossing. */
import { house, van } from '../parts/buildings'
import type { Dice } from '../parts/dice'
import { board, room, table, window } from '../parts/furniture'
import { ground, hills, sky } from '../parts/landscape'
import { colour, type Mood } from '../parts/palette'
import { anyone, child, person } from '../parts/people'
import { bush, pot, roundTree } from '../parts/plants'
import { at, circle, faded, rect, row, shape, stroke } from '../parts/svg'

export const helmets = (mood: Mood, dice: Dice): string =>
  room('#43525c', '#5d5148') +
  window(80, 130, 300, 280, 'night') +
  shape('M720 640 L1600 330 V960Z', '#f7dfa055') +
  shape('M720 640 L1600 430 V860Z', '#f7dfa066') +
  board(520, 110, 520, 260, roadDrawing(), '#33424a') +
  person(
    640,
    880,
    anyone(dice, { pose: 'reach', facing: 'side', scale: 1.3, style: 'side', top: colour.brick }),
  ) +
  at(746, 648, rect(-10, -12, 60, 24, colour.ink, 6) + circle(54, 0, 16, '#f7dfa0')) +
  person(1130, 900, anyone(dice, { scale: 1.2, top: '#2c3236', trousers: '#23282b' })) +
  person(1290, 900, anyone(dice, { scale: 1.2, top: colour.brick })) +
  person(1450, 900, anyone(dice, { scale: 1.2, top: colour.slate, vest: colour.ochre })) +
  table(300, 940, 460, 130) +
  [150, 300, 450]
    .map((x, turn) => helmet(x, 796, [colour.ochre, colour.brick, colour.slate][turn] ?? colour.ochre))
    .join('')

export const crossing = (mood: Mood, dice: Dice): string =>
  sky(mood, dice) +
  hills(mood, 520, dice) +
  house(180, 640, 1.4) +
  roundTree(460, 650, 1.2) +
  house(1430, 640, 1.5, '#f1e3c8') +
  ground(640, '#b9b59a') +
  shape('M0 720 C500 700 1100 730 1600 700 V940 C1100 960 500 930 0 950Z', '#8d8f8c') +
  row(8, (turn) =>
    shape(
      `M${560 + turn * 70} 720 L${600 + turn * 70} 720 L${560 + turn * 92} 936 L${500 + turn * 92} 936Z`,
      colour.cream,
    ),
  ) +
  van(1330, 830, 0.9, colour.slate).replace('scale(0.9 0.9)', 'scale(-0.9 0.9)') +
  at(
    1150,
    660,
    stroke('M0 0 L0 -200', colour.ink, 12) +
      circle(0, -240, 62, colour.brick) +
      circle(0, -240, 50, '#dfeae6') +
      faded(0.7, shape('M-40 -220 Q0 -262 40 -220 Z', colour.leaf)),
  ) +
  person(560, 880, anyone(dice, { pose: 'raise', scale: 1.25, vest: colour.ochre, style: 'cap' })) +
  [690, 790, 890]
    .map((x, turn) =>
      person(
        x,
        900 - (turn % 2) * 12,
        child(dice, {
          pose: turn === 1 ? 'raise' : 'walk',
          facing: turn === 1 ? 'front' : 'side',
          scale: 1.35,
        }),
      ),
    )
    .join('') +
  bush(80, 990, 1.5) +
  pot(1520, 990, 1)

function helmet(x: number, y: number, fill: string) {
  return at(
    x,
    y,
    shape('M-64 0 C-76 -120 76 -120 64 0Z', fill) +
      faded(0.3, shape('M-40 -60 C-30 -86 0 -92 16 -90 C-6 -82 -26 -66 -30 -44Z', colour.white)) +
      rect(-68, -16, 136, 18, colour.ink, 8),
  )
}

function roadDrawing() {
  return (
    stroke('M-220 100 C-120 -120 20 140 90 -10 S200 -100 230 -90', '#d8d3c2', 34) +
    faded(0.9, stroke('M-214 94 C-116 -110 20 130 88 -10 S200 -98 226 -90', '#33424a', 4)) +
    circle(-40, 8, 18, colour.brick) +
    circle(110, -50, 18, colour.brick)
  )
}
