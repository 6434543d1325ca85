/** Clinics, meals and visits. */
import type { Dice } from '../parts/dice'
import { board, bowl, clock, cup, framed, hangingLamp, room, stool, table, window } from '../parts/furniture'
import { colour, type Mood } from '../parts/palette'
import { anyone, child, elder, person } from '../parts/people'
import { pot } from '../parts/plants'
import { at, circle, ellipse, faded, rect, row, shape, stroke } from '../parts/svg'

export const clinicDesk = (mood: Mood, dice: Dice): string =>
  room('#e6ece4', '#c9b08c') +
  window(90, 130, 340, 320, mood) +
  cabinet(1180, 190) +
  board(560, 120, 480, 290, eyeChart(), colour.cream) +
  stool(620, 860) +
  person(620, 870, doctor(dice, { pose: 'sitReach', facing: 'side' })) +
  stool(1080, 860) +
  person(1080, 870, elder(dice, { pose: 'sit', facing: 'side', left: true, scale: 1.2 })) +
  table(850, 910, 380, 150, colour.cream) +
  row(3, (turn) =>
    at(
      790 + turn * 62,
      745,
      rect(-20, -44, 40, 46, [colour.brick, colour.slate, colour.ochre][turn] ?? colour.clay, 6) +
        rect(-14, -56, 28, 14, colour.cream, 4),
    ),
  ) +
  person(1380, 880, elder(dice, { scale: 1.2, pose: 'hold' })) +
  pot(80, 900, 1.1)

export const bloodPressure = (mood: Mood, dice: Dice): string =>
  room('#efe6d2', '#c79e70') +
  window(1130, 130, 380, 330, mood) +
  clock(800, 150, 1.3) +
  framed(180, 140, 300, 220, '#dfe7d6') +
  stool(560, 880, 120) +
  person(560, 890, elder(dice, { pose: 'sitReach', facing: 'side', scale: 1.35 })) +
  stool(1060, 880, 120) +
  person(1060, 890, doctor(dice, { pose: 'sitReach', facing: 'side', left: true, scale: 1.35 })) +
  table(815, 930, 420, 150) +
  at(
    800,
    762,
    rect(-56, -66, 112, 70, colour.white, 10) +
      rect(-44, -56, 60, 42, '#bcd0b6', 4) +
      circle(36, -40, 9, colour.brick) +
      circle(36, -16, 9, colour.slate),
  ) +
  stroke('M744 740 C700 760 690 700 700 690', colour.ink, 7) +
  cup(910, 764, 1) +
  person(250, 900, elder(dice, { scale: 1.2 })) +
  pot(1500, 910, 1.2)

export const canteen = (mood: Mood, dice: Dice): string =>
  room('#f3e2c2', '#c2946a') +
  window(80, 120, 320, 290, mood) +
  window(1200, 120, 320, 290, mood) +
  counter() +
  person(
    800,
    620,
    anyone(dice, { style: 'cap', top: colour.cream, pose: 'hold', scale: 1.1, vest: colour.brick }),
  ) +
  rect(520, 540, 560, 170, colour.wood) +
  rect(500, 522, 600, 26, colour.darkWood, 6) +
  row(4, (turn) =>
    pan(
      590 + turn * 140,
      524,
      [colour.leaf, colour.ochre, colour.clay, colour.paleLeaf][turn] ?? colour.leaf,
    ),
  ) +
  hangingLamp(360, 60) +
  hangingLamp(1240, 60) +
  [330, 1270].map((x, turn) => diners(x, 930, dice, turn)).join('') +
  person(800, 900, elder(dice, { facing: 'back', scale: 1.2, pose: 'hold' })) +
  person(940, 880, elder(dice, { facing: 'side', left: true, scale: 1.15, pose: 'hold' })) +
  bowl(868, 726, 0.9)

export const elderVisit = (mood: Mood, dice: Dice): string =>
  room('#eedcbd', '#a97d57') +
  window(600, 120, 420, 340, mood) +
  framed(210, 170, 230, 190, '#e9d3a6') +
  framed(1180, 150, 200, 230, '#d5dfd0') +
  shape('M270 880 V560 Q270 500 340 500 H500 Q570 500 570 560 V880Z', colour.brick) +
  shape(
    'M240 880 V690 Q240 660 270 660 Q300 660 300 690 V820 H540 V690 Q540 660 570 660 Q600 660 600 690 V880Z',
    '#9c4a34',
  ) +
  person(420, 900, elder(dice, { pose: 'sit', facing: 'front', scale: 1.35, style: 'bun', top: '#8a6a86' })) +
  stool(860, 880, 120) +
  person(
    860,
    890,
    anyone(dice, {
      pose: 'sitReach',
      facing: 'side',
      left: true,
      scale: 1.3,
      vest: colour.deepLeaf,
      style: 'ponytail',
    }),
  ) +
  table(1230, 900, 320, 140) +
  cup(1160, 746, 1.1) +
  bowl(1260, 746, 1.1, colour.brick) +
  at(1340, 746, rect(-26, -90, 52, 90, colour.slate, 8) + rect(-16, -108, 32, 20, colour.ink, 6)) +
  person(1080, 920, child(dice, { pose: 'hold', facing: 'front', scale: 1.3 })) +
  pot(110, 910, 1.3) +
  faded(0.12, shape('M600 460 H1020 L1230 1000 H520Z', colour.cream))

function doctor(dice: Dice, fixed: Parameters<typeof anyone>[1]) {
  return anyone(dice, { scale: 1.2, top: colour.white, trousers: colour.slate, style: 'bun', ...fixed })
}

function cabinet(x: number, y: number) {
  return (
    rect(x, y, 340, 510, colour.cream, 8) +
    rect(x + 150, y + 24, 40, 120, colour.brick) +
    rect(x + 110, y + 64, 120, 40, colour.brick) +
    row(
      2,
      (shelf) =>
        rect(x + 20, y + 270 + shelf * 110, 300, 10, colour.stone) +
        row(6, (turn) =>
          rect(
            x + 34 + turn * 48,
            y + 206 + shelf * 110,
            32,
            64,
            [colour.slate, colour.ochre, colour.leaf][(turn + shelf) % 3] ?? colour.slate,
            6,
          ),
        ),
    ) +
    rect(x, y + 410, 340, 100, colour.stone)
  )
}

function eyeChart() {
  return (
    at(
      -90,
      0,
      shape('M0 84 c-90 -62 -70 -130 -24 -130 q24 0 24 28 q0 -28 24 -28 c46 0 66 68 -24 130Z', colour.brick) +
        stroke('M-64 10 h36 l14 -30 l22 58 l16 -28 h40', colour.cream, 7),
    ) + stroke('M60 -80 h130 M60 -30 h100 M60 20 h120 M60 70 h80', colour.slate, 9)
  )
}

function counter() {
  return (
    rect(430, 130, 740, 300, '#dfc79e', 8) +
    row(6, (turn) =>
      at(520 + turn * 112, 250, circle(0, 0, 34, colour.cream) + circle(0, 0, 22, colour.mist)),
    ) +
    rect(450, 300, 700, 14, colour.darkWood) +
    row(8, (turn) => bowl(500 + turn * 86, 300, 0.5, colour.straw))
  )
}

function pan(x: number, y: number, food: string) {
  return (
    ellipse(x, y - 12, 58, 18, food) +
    shape(`M${x - 62} ${y - 14} h124 l-10 20 h-104Z`, colour.stone) +
    faded(
      0.5,
      stroke(`M${x - 14} ${y - 44} q10 -18 0 -34 M${x + 16} ${y - 40} q10 -18 0 -34`, colour.white, 6),
    )
  )
}

function diners(x: number, y: number, dice: Dice, turn: number) {
  return (
    stool(x - 150, y - 40) +
    person(x - 150, y - 30, elder(dice, { pose: 'sitReach', facing: 'side', scale: 1.1 })) +
    stool(x + 150, y - 40) +
    person(x + 150, y - 30, elder(dice, { pose: 'sit', facing: 'side', left: true, scale: 1.1 })) +
    table(x, y, 300, 120) +
    bowl(x - 60, y - 134, 0.9, turn ? colour.leaf : colour.ochre) +
    bowl(x + 60, y - 134, 0.9, colour.straw)
  )
}
