/** Fire: a drill among wooden houses, and an extinguisher. */
import { house } from '../parts/buildings'
import type { Dice } from '../parts/dice'
import { ground, hills, sky } from '../parts/landscape'
import { colour, type Mood } from '../parts/palette'
import { anyone, backOf, child, elder, person } from '../parts/people'
import { bush, poplar } from '../parts/plants'
import { at, circle, ellipse, faded, rect, row, shape, stroke } from '../parts/svg'

export const fireDrill = (mood: Mood, dice: Dice): string =>
  sky(mood, dice) +
  hills(mood, 520, dice) +
  [140, 420, 720, 1010].map((x, turn) => house(x, 680 - (turn % 2) * 20, 1.45, '#c79b6c')).join('') +
  faded(
    0.5,
    [500, 560, 610]
      .map((x, turn) => ellipse(x, 330 - turn * 60, 70 + turn * 22, 44 + turn * 12, '#d9d3c8'))
      .join(''),
  ) +
  ground(680, '#c9b48b') +
  row(4, (turn) =>
    at(
      320 + turn * 190,
      800,
      shape('M-50 -14 L20 -14 L20 -34 L62 0 L20 34 L20 14 L-50 14Z', colour.deepLeaf),
    ),
  ) +
  person(300, 900, anyone(dice, { pose: 'walk', facing: 'side', scale: 1.1 })) +
  person(390, 910, elder(dice, { pose: 'walk', facing: 'side', scale: 1.05 })) +
  person(620, 920, child(dice, { pose: 'walk', facing: 'side', scale: 1.25 })) +
  person(740, 910, anyone(dice, { pose: 'walk', facing: 'side', scale: 1.1, style: 'bun' })) +
  person(
    1180,
    880,
    anyone(dice, { pose: 'raise', scale: 1.3, style: 'helmet', top: '#a9502f', vest: colour.ochre }),
  ) +
  bush(1540, 800, 1.3) +
  sign(1470, 900) +
  person(1330, 930, elder(dice, { pose: 'stand', scale: 1.05 })) +
  (mood === 'night' ? faded(0.28, rect(0, 0, 1600, 1000, '#1d2c45')) : '')

export const extinguisher = (mood: Mood, dice: Dice): string =>
  sky(mood, dice) +
  hills(mood, 540, dice) +
  rect(0, 360, 720, 320, '#e6d7bb') +
  row(4, (turn) => rect(60 + turn * 170, 420, 100, 120, '#c7d5cc', 6)) +
  ground(670, '#cdbd9d') +
  charging(130, 800) +
  at(
    1120,
    850,
    ellipse(0, 10, 130, 22, colour.ink) +
      shape('M-104 0 H104 L84 -60 H-84Z', colour.stone) +
      flame(0, -50, 1.5),
  ) +
  person(
    700,
    900,
    anyone(dice, { pose: 'reach', facing: 'side', scale: 1.35, style: 'helmet', top: '#a9502f' }),
  ) +
  cylinder(800, 900) +
  faded(0.75, shape('M850 730 C930 720 1000 760 1080 790 C1000 810 920 790 850 750Z', colour.white)) +
  row(4, (turn) => backOf(240 + turn * 380, 980, turn % 2 ? elder(dice) : anyone(dice), 1.05)) +
  poplar(1480, 690, 1.4)

function flame(x: number, y: number, scale: number) {
  return at(
    x,
    y,
    shape(
      'M-60 0 C-90 -60 -30 -90 -34 -150 C0 -120 8 -100 10 -80 C26 -96 24 -116 20 -130 C70 -90 90 -40 56 0Z',
      '#e0793f',
    ) + shape('M-30 0 C-46 -36 -8 -54 -8 -90 C26 -60 44 -30 26 0Z', '#f6c35f'),
    scale,
  )
}

function cylinder(x: number, y: number) {
  return at(
    x,
    y,
    rect(-30, -150, 60, 150, colour.brick, 20) +
      rect(-16, -176, 32, 30, colour.ink, 6) +
      stroke('M14 -166 C60 -180 70 -130 52 -170', colour.ink, 9) +
      rect(-24, -110, 48, 40, colour.cream, 6),
  )
}

function charging(x: number, y: number) {
  return row(3, (turn) =>
    at(
      x + turn * 190,
      y,
      circle(-46, -30, 32, colour.ink) +
        circle(-46, -30, 14, colour.stone) +
        circle(62, -30, 32, colour.ink) +
        circle(62, -30, 14, colour.stone) +
        shape(
          'M-64 -58 L-20 -70 L20 -66 L40 -130 L58 -126 L74 -50 L20 -44 L-64 -40Z',
          [colour.slate, colour.brick, colour.ochre][turn] ?? colour.slate,
        ) +
        rect(-60, -90, 66, 18, colour.ink, 8) +
        rect(-20, -320, 40, 52, colour.cream, 6) +
        circle(0, -296, 11, [colour.leaf, colour.ochre, colour.brick][turn] ?? colour.leaf) +
        stroke('M0 -268 C20 -200 -50 -160 -10 -72', colour.ink, 5),
    ),
  )
}

function sign(x: number, y: number) {
  return at(
    x,
    y,
    stroke('M0 0 L0 -240', colour.darkWood, 14) +
      rect(-90, -370, 180, 150, colour.deepLeaf, 12) +
      circle(0, -330, 16, colour.cream) +
      shape('M-20 -308 h40 l-8 60 h-24Z', colour.cream) +
      shape('M-74 -296 L-40 -316 L-40 -276Z', colour.cream) +
      shape('M74 -296 L40 -316 L40 -276Z', colour.cream),
  )
}
