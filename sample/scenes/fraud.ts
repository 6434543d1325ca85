/** Fraud: a ringing phone, a baited hook and a shield. */
import type { Dice } from '../parts/dice'
import { colour, type Mood } from '../parts/palette'
import { anyone, elder, person } from '../parts/people'
import { at, circle, ellipse, faded, rect, row, shape, stroke } from '../parts/svg'

export const fraud = (mood: Mood, dice: Dice): string =>
  rect(0, 0, 1600, 1000, mood === 'night' ? '#3d4f5c' : '#efe2c8') +
  faded(0.5, circle(800, 500, 430, '#f6edd9')) +
  faded(0.6, circle(800, 500, 330, '#fbf5e6')) +
  phone(800, 520) +
  shield(1040, 660) +
  bubble(300, 250, 1, colour.brick, '!') +
  bubble(1290, 230, -1, colour.slate, '?') +
  bubble(250, 480, 1, colour.ochre, '%') +
  hook(520, 120) +
  person(330, 960, elder(dice, { pose: 'hold', scale: 1.15, style: 'bun', facing: 'side' })) +
  person(1360, 960, anyone(dice, { pose: 'raise', scale: 1.2, vest: colour.brick, facing: 'front' })) +
  row(9, (turn) => faded(0.5, circle(120 + turn * 170, 60 + (turn % 3) * 30, 9, colour.clay)))

function phone(x: number, y: number) {
  return at(
    x,
    y,
    rect(-170, -330, 340, 660, colour.ink, 46) +
      rect(-150, -290, 300, 560, colour.cream, 20) +
      circle(0, -160, 66, colour.rose) +
      circle(0, -178, 26, colour.cream) +
      shape('M-46 -112 a46 40 0 0 1 92 0Z', colour.cream) +
      faded(0.6, rect(-96, -70, 192, 22, colour.stone, 11) + rect(-66, -34, 132, 16, colour.stone, 8)) +
      circle(-76, 190, 50, '#c4513d') +
      at(-76, 190, stroke('M-22 8 q22 -22 44 0', colour.cream, 13)) +
      circle(76, 190, 50, colour.leaf) +
      at(76, 190, stroke('M-16 -14 q2 26 30 30', colour.cream, 13)) +
      faded(
        0.5,
        row(3, (turn) =>
          stroke(`M${-200 - turn * 30} ${-60 - turn * 20} q-20 60 0 ${120 + turn * 40}`, colour.clay, 9),
        ),
      ),
  )
}

function shield(x: number, y: number) {
  return at(
    x,
    y,
    shape(
      'M0 -180 C60 -140 120 -130 150 -130 C156 20 110 130 0 190 C-110 130 -156 20 -150 -130 C-120 -130 -60 -140 0 -180Z',
      colour.deepLeaf,
    ) +
      shape('M0 -148 C50 -116 96 -106 122 -104 C124 16 86 104 0 154Z', colour.leaf) +
      stroke('M-60 0 L-14 50 L70 -54', colour.cream, 28),
  )
}

function bubble(x: number, y: number, side: 1 | -1, fill: string, kind: '!' | '?' | '%') {
  const marks = {
    '!': stroke('M0 -40 L0 12', colour.cream, 18) + circle(0, 44, 11, colour.cream),
    '?':
      stroke('M-26 -22 C-26 -64 34 -60 26 -16 C22 2 0 2 0 22', colour.cream, 16) +
      circle(0, 48, 10, colour.cream),
    '%':
      circle(0, 0, 44, colour.cream) +
      rect(-8, -30, 16, 60, fill, 4) +
      stroke('M-26 -8 L26 -8', fill, 10) +
      stroke('M-26 12 L26 12', fill, 10),
  }
  return at(
    x,
    y,
    `<g transform="scale(${side} 1)">${rect(-120, -86, 240, 172, fill, 40)}${shape(
      'M60 70 L130 130 L104 50Z',
      fill,
    )}</g>` + marks[kind],
  )
}

function hook(x: number, y: number) {
  return (
    stroke(`M${x} 0 L${x} ${y + 60}`, colour.slate, 6) +
    stroke(`M${x} ${y + 60} v70 q0 50 -46 50 q-40 0 -40 -42`, colour.slate, 13) +
    at(
      x - 84,
      y + 250,
      ellipse(0, 0, 60, 44, colour.ochre) + circle(0, 0, 30, '#f0cb82') + rect(-9, -9, 18, 18, colour.ochre),
    )
  )
}
