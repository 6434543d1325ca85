/** Fire, fraud and the road. */
import { house, van } from '../parts/buildings'
import type { Dice } from '../parts/dice'
import { board, room, table, window } from '../parts/furniture'
import { ground, hills, sky } from '../parts/landscape'
import { colour, type Mood } from '../parts/palette'
import { anyone, backOf, child, elder, person } from '../parts/people'
import { bush, poplar, pot, roundTree } from '../parts/plants'
import { at, circle, ellipse, faded, line, polygon, rect, row, shape, stroke } from '../parts/svg'

export const fireDrill = (mood: Mood, dice: Dice): string =>
  sky(mood, dice) +
  hills(mood, 520, dice) +
  [140, 420, 720, 1010].map((x, turn) => house(x, 680 - (turn % 2) * 20, 1.45, '#c79b6c')).join('') +
  faded(0.5, [500, 560, 610].map((x, turn) => ellipse(x, 330 - turn * 60, 70 + turn * 22, 44 + turn * 12, '#d9d3c8')).join('')) +
  ground(680, '#c9b48b') +
  row(4, (turn) => at(320 + turn * 190, 800, polygon([[-50, -14], [20, -14], [20, -34], [62, 0], [20, 34], [20, 14], [-50, 14]], colour.deepLeaf))) +
  person(300, 900, anyone(dice, { pose: 'walk', facing: 'side', scale: 1.1 })) +
  person(390, 910, elder(dice, { pose: 'walk', facing: 'side', scale: 1.05 })) +
  person(620, 920, child(dice, { pose: 'walk', facing: 'side', scale: 1.25 })) +
  person(740, 910, anyone(dice, { pose: 'walk', facing: 'side', scale: 1.1, style: 'bun' })) +
  person(1180, 880, anyone(dice, { pose: 'raise', scale: 1.3, style: 'helmet', top: '#a9502f', vest: colour.ochre })) +
  sign(1420, 900) +
  person(1320, 920, elder(dice, { pose: 'stand', scale: 1.05 })) +
  roundTree(1500, 760, 1.3) +
  (mood === 'night' ? faded(0.28, rect(0, 0, 1600, 1000, '#1d2c45')) : '')

export const extinguisher = (mood: Mood, dice: Dice): string =>
  sky(mood, dice) +
  hills(mood, 540, dice) +
  rect(0, 360, 720, 320, '#e6d7bb') +
  row(4, (turn) => rect(60 + turn * 170, 420, 100, 120, '#c7d5cc', 6)) +
  ground(670, '#cdbd9d') +
  charging(130, 800) +
  at(1120, 850, ellipse(0, 10, 130, 22, colour.ink) + shape('M-104 0 H104 L84 -60 H-84Z', colour.stone) + flame(0, -50, 1.5)) +
  person(700, 900, anyone(dice, { pose: 'reach', facing: 'side', scale: 1.35, style: 'helmet', top: '#a9502f' })) +
  cylinder(800, 900) +
  faded(0.75, shape('M850 730 C930 720 1000 760 1080 790 C1000 810 920 790 850 750Z', colour.white)) +
  row(4, (turn) => backOf(240 + turn * 380, 980, turn % 2 ? elder(dice) : anyone(dice), 1.05)) +
  poplar(1480, 690, 1.4)

export const fraud = (mood: Mood, dice: Dice): string =>
  rect(0, 0, 1600, 1000, mood === 'night' ? '#3d4f5c' : '#efe2c8') +
  faded(0.5, circle(800, 500, 430, '#f6edd9')) +
  faded(0.6, circle(800, 500, 330, '#fbf5e6')) +
  phone(800, 520) +
  shield(1040, 660) +
  bubble(300, 250, 1, colour.brick, '!') +
  bubble(1290, 230, -1, colour.slate, '?') +
  bubble(250, 560, 1, colour.ochre, '%') +
  hook(520, 120) +
  person(330, 960, elder(dice, { pose: 'hold', scale: 1.15, style: 'bun', facing: 'side' })) +
  person(1360, 960, anyone(dice, { pose: 'raise', scale: 1.2, vest: colour.brick, facing: 'front' })) +
  row(9, (turn) => faded(0.5, circle(120 + turn * 170, 60 + (turn % 3) * 30, 9, colour.clay)))

export const helmets = (mood: Mood, dice: Dice): string =>
  room('#43525c', '#5d5148') +
  window(80, 130, 300, 280, 'night') +
  shape('M720 640 L1600 330 V960Z', '#f7dfa055') +
  shape('M720 640 L1600 430 V860Z', '#f7dfa066') +
  board(520, 110, 520, 260, roadDrawing(), '#33424a') +
  person(640, 880, anyone(dice, { pose: 'reach', facing: 'side', scale: 1.3, style: 'side', top: colour.brick })) +
  at(746, 648, rect(-10, -12, 60, 24, colour.ink, 6) + circle(54, 0, 16, '#f7dfa0')) +
  person(1130, 900, anyone(dice, { scale: 1.2, top: '#2c3236', trousers: '#23282b' })) +
  person(1290, 900, anyone(dice, { scale: 1.2, top: colour.brick })) +
  person(1450, 900, anyone(dice, { scale: 1.2, top: colour.slate, vest: colour.ochre })) +
  table(300, 940, 460, 130) +
  [150, 300, 450].map((x, turn) => helmet(x, 796, [colour.ochre, colour.brick, colour.slate][turn] ?? colour.ochre)).join('')

export const crossing = (mood: Mood, dice: Dice): string =>
  sky(mood, dice) +
  hills(mood, 520, dice) +
  house(180, 640, 1.4) +
  roundTree(460, 650, 1.2) +
  house(1430, 640, 1.5, '#f1e3c8') +
  ground(640, '#b9b59a') +
  shape('M0 720 C500 700 1100 730 1600 700 V940 C1100 960 500 930 0 950Z', '#8d8f8c') +
  row(8, (turn) => polygon([[560 + turn * 70, 720], [600 + turn * 70, 720], [560 + turn * 92, 936], [500 + turn * 92, 936]], colour.cream)) +
  van(1330, 830, 0.9, colour.slate).replace('scale(0.9 0.9)', 'scale(-0.9 0.9)') +
  at(1150, 660, line([[0, 0], [0, -200]], colour.ink, 12) + circle(0, -240, 62, colour.brick) + circle(0, -240, 50, '#dfeae6') + faded(0.7, shape('M-40 -220 Q0 -262 40 -220 Z', colour.leaf))) +
  person(560, 880, anyone(dice, { pose: 'raise', scale: 1.25, vest: colour.ochre, style: 'cap' })) +
  [690, 790, 890].map((x, turn) => person(x, 900 - (turn % 2) * 12, child(dice, { pose: turn === 1 ? 'raise' : 'walk', facing: turn === 1 ? 'front' : 'side', scale: 1.35 }))).join('') +
  bush(80, 990, 1.5) +
  pot(1520, 990, 1)

function flame(x: number, y: number, scale: number) {
  return at(x, y, shape('M-60 0 C-90 -60 -30 -90 -34 -150 C0 -120 8 -100 10 -80 C26 -96 24 -116 20 -130 C70 -90 90 -40 56 0Z', '#e0793f') + shape('M-30 0 C-46 -36 -8 -54 -8 -90 C26 -60 44 -30 26 0Z', '#f6c35f'), scale)
}

function cylinder(x: number, y: number) {
  return at(x, y, rect(-30, -150, 60, 150, colour.brick, 20) + rect(-16, -176, 32, 30, colour.ink, 6) + stroke('M14 -166 C60 -180 70 -130 52 -170', colour.ink, 9) + rect(-24, -110, 48, 40, colour.cream, 6))
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
        shape('M-64 -58 L-20 -70 L20 -66 L40 -130 L58 -126 L74 -50 L20 -44 L-64 -40Z', [colour.slate, colour.brick, colour.ochre][turn] ?? colour.slate) +
        rect(-60, -90, 66, 18, colour.ink, 8) +
        rect(-20, -320, 40, 52, colour.cream, 6) +
        circle(0, -296, 11, [colour.leaf, colour.ochre, colour.brick][turn] ?? colour.leaf) +
        stroke('M0 -268 C20 -200 -50 -160 -10 -72', colour.ink, 5),
    ),
  )
}

function sign(x: number, y: number) {
  return at(x, y, line([[0, 0], [0, -240]], colour.darkWood, 14) + rect(-90, -370, 180, 150, colour.deepLeaf, 12) + circle(0, -330, 16, colour.cream) + shape('M-20 -308 h40 l-8 60 h-24Z', colour.cream) + polygon([[-74, -296], [-40, -316], [-40, -276]], colour.cream) + polygon([[74, -296], [40, -316], [40, -276]], colour.cream))
}

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
      faded(0.5, row(3, (turn) => stroke(`M${-200 - turn * 30} ${-60 - turn * 20} q-20 60 0 ${120 + turn * 40}`, colour.clay, 9))),
  )
}

function shield(x: number, y: number) {
  return at(x, y, shape('M0 -180 C60 -140 120 -130 150 -130 C156 20 110 130 0 190 C-110 130 -156 20 -150 -130 C-120 -130 -60 -140 0 -180Z', colour.deepLeaf) + shape('M0 -148 C50 -116 96 -106 122 -104 C124 16 86 104 0 154Z', colour.leaf) + stroke('M-60 0 L-14 50 L70 -54', colour.cream, 28))
}

function bubble(x: number, y: number, side: 1 | -1, fill: string, kind: '!' | '?' | '%') {
  const marks = {
    '!': line([[0, -40], [0, 12]], colour.cream, 18) + circle(0, 44, 11, colour.cream),
    '?': stroke('M-26 -22 C-26 -64 34 -60 26 -16 C22 2 0 2 0 22', colour.cream, 16) + circle(0, 48, 10, colour.cream),
    '%': circle(0, 0, 44, colour.cream) + rect(-8, -30, 16, 60, fill, 4) + line([[-26, -8], [26, -8]], fill, 10) + line([[-26, 12], [26, 12]], fill, 10),
  }
  return at(x, y, `<g transform="scale(${side} 1)">${rect(-120, -86, 240, 172, fill, 40)}${polygon([[60, 70], [130, 130], [104, 50]], fill)}</g>` + marks[kind])
}

function hook(x: number, y: number) {
  return line([[x, 0], [x, y + 60]], colour.slate, 6) + stroke(`M${x} ${y + 60} v70 q0 50 -46 50 q-40 0 -40 -42`, colour.slate, 13) + at(x - 84, y + 250, ellipse(0, 0, 60, 44, colour.ochre) + circle(0, 0, 30, '#f0cb82') + rect(-9, -9, 18, 18, colour.ochre))
}

function helmet(x: number, y: number, fill: string) {
  return at(x, y, shape('M-64 0 C-76 -120 76 -120 64 0Z', fill) + faded(0.3, shape('M-40 -60 C-30 -86 0 -92 16 -90 C-6 -82 -26 -66 -30 -44Z', colour.white)) + rect(-68, -16, 136, 18, colour.ink, 8))
}

function roadDrawing() {
  return stroke('M-220 100 C-120 -120 20 140 90 -10 S200 -100 230 -90', '#d8d3c2', 34) + faded(0.9, stroke('M-214 94 C-116 -110 20 130 88 -10 S200 -98 226 -90', '#33424a', 4)) + circle(-40, 8, 18, colour.brick) + circle(110, -50, 18, colour.brick)
}
