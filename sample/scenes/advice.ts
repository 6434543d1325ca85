/** First aid and legal advice. */
import type { Dice } from '../parts/dice'
import { board, cup, framed, room, stool, table, window } from '../parts/furniture'
import { colour, type Mood } from '../parts/palette'
import { anyone, child, elder, person } from '../parts/people'
import { pot } from '../parts/plants'
import { at, circle, rect, row, shape, stroke } from '../parts/svg'

export const legalDesk = (mood: Mood, dice: Dice): string =>
  room('#e7e3d3', '#b08661') +
  window(1150, 130, 360, 330, mood) +
  framed(640, 140, 240, 190, '#dfe7d6') +
  scales(330, 420) +
  stool(520, 880, 120) +
  person(520, 890, elder(dice, { pose: 'sit', facing: 'side', scale: 1.3 })) +
  stool(1110, 880, 120) +
  person(1110, 890, anyone(dice, { pose: 'sit', facing: 'side', left: true, scale: 1.3 })) +
  person(815, 830, anyone(dice, { pose: 'hold', style: 'bob', scale: 1.3, top: colour.ink })) +
  table(815, 940, 470, 150) +
  at(
    760,
    774,
    shape('M-70 0 L-50 -34 H60 L46 0Z', colour.white) + stroke('M-36 -24 h74 M-42 -12 h74', colour.slate, 3),
  ) +
  cup(640, 776, 1) +
  cup(985, 776, 1) +
  pot(120, 910, 1.2)

export const firstAid = (mood: Mood, dice: Dice): string =>
  room('#efe5d0', '#caa275') +
  window(90, 130, 320, 310, mood) +
  board(980, 120, 480, 300, heartLine(), colour.cream) +
  row(3, (turn) =>
    person(250 + turn * 190, 800, child(dice, { pose: turn === 1 ? 'raise' : 'stand', scale: 1.45 })),
  ) +
  shape('M420 930 H1300 L1370 985 H350Z', colour.slate) +
  person(
    770,
    958,
    anyone(dice, { pose: 'kneel', facing: 'side', scale: 1.35, top: colour.white, style: 'bun' }),
  ) +
  person(1090, 950, child(dice, { pose: 'kneel', facing: 'side', left: true, scale: 1.7 })) +
  dummy(830, 972) +
  person(1380, 880, anyone(dice, { scale: 1.2, pose: 'hold' })) +
  at(
    1240,
    900,
    rect(-60, -66, 120, 70, colour.brick, 10) +
      rect(-24, -80, 48, 18, colour.ink, 6) +
      rect(-8, -54, 16, 46, colour.white) +
      rect(-24, -39, 48, 16, colour.white),
  )

function heartLine() {
  return (
    stroke('M-200 20 h110 l24 -76 l44 140 l36 -100 l20 36 h150', colour.brick, 11) +
    stroke('M-200 100 h140 M-200 -100 h220', colour.mist, 11)
  )
}

function scales(x: number, y: number) {
  return at(
    x,
    y,
    circle(0, -90, 190, '#f2ead6') +
      stroke('M0 -200 L0 20', colour.darkWood, 12) +
      stroke('M-120 -170 L120 -170', colour.darkWood, 10) +
      [-120, 120]
        .map(
          (side) =>
            stroke(`M${side} -168 L${side - 44} -60 L${side + 44} -60 L${side} -168`, colour.ochre, 4) +
            shape(`M${side - 54} -60 h108 q-10 44 -54 44 q-44 0 -54 -44Z`, colour.ochre),
        )
        .join('') +
      shape('M-60 20 h120 l-20 -26 h-80Z', colour.darkWood),
  )
}

function dummy(x: number, y: number) {
  return at(
    x,
    y,
    shape('M-40 0 C-60 -60 30 -76 110 -64 L260 -50 Q280 -20 250 0Z', colour.mist) +
      circle(-86, -30, 44, '#e3b792') +
      shape('M-128 -34 A44 44 0 0 1 -70 -72 Q-104 -52 -128 -34Z', colour.ink) +
      circle(40, -66, 12, '#8fd08a') +
      stroke('M250 -26 L330 -18', colour.ink, 30),
    1.25,
  )
}
