/** Reading rooms and classrooms. */
import type { Dice } from '../parts/dice'
import {
  board,
  bookshelf,
  clock,
  framed,
  hangingLamp,
  openBook,
  room,
  stool,
  table,
  window,
} from '../parts/furniture'
import { colour, type Mood } from '../parts/palette'
import { anyone, backOf, child, elder, person } from '../parts/people'
import { pot } from '../parts/plants'
import { at, circle, ellipse, faded, rect, row, shape, stroke } from '../parts/svg'

export const readingRoom = (mood: Mood, dice: Dice): string => {
  const evening = mood === 'dusk' || mood === 'night'
  return (
    room(evening ? '#e2c9a2' : '#f1e6cf', evening ? '#a37650' : '#c79b6d') +
    bookshelf(40, 120, 470, 580, dice) +
    bookshelf(1090, 120, 470, 580, dice) +
    window(600, 130, 400, 330, mood) +
    (evening ? hangingLamp(380, 120) + hangingLamp(1230, 120) : '') +
    person(250, 780, anyone(dice, { facing: 'back', pose: 'raise', scale: 1.15 })) +
    person(1330, 770, child(dice, { facing: 'back', pose: 'reach', scale: 1.15 })) +
    stool(620, 860) +
    person(620, 870, elder(dice, { pose: 'sit', facing: 'side', scale: 1.2 })) +
    stool(1010, 860) +
    person(1010, 870, anyone(dice, { pose: 'sit', facing: 'side', left: true, scale: 1.2 })) +
    table(815, 900, 400, 140) +
    openBook(730, 748, 0.9) +
    openBook(900, 748, 0.9) +
    rect(806, 690, 10, 56, colour.ink) +
    shape('M776 700 Q780 660 812 656 Q844 660 848 700Z', colour.brick) +
    faded(0.22, circle(812, 720, 90, '#f7d693')) +
    pot(80, 900, 1.1) +
    (evening
      ? faded(0.12, rect(0, 0, 1600, 1000, '#6a3d2a'))
      : faded(0.14, shape('M600 460 H1000 L1240 1000 H520Z', colour.cream)))
  )
}

export const childrensRoom = (mood: Mood, dice: Dice): string =>
  room('#f4e3c5', '#d3ad7f') +
  window(110, 120, 340, 300, mood) +
  bookshelf(560, 340, 640, 360, dice) +
  framed(620, 120, 200, 160, '#f3d9a4') +
  framed(870, 100, 170, 200, '#d8e3d2') +
  framed(1090, 130, 180, 150, '#f0cdb8') +
  row(9, (turn) =>
    shape(
      `M${40 + turn * 180} 40 q40 22 80 0 l-40 62Z`,
      [colour.brick, colour.ochre, colour.leaf, colour.slate][turn % 4] ?? colour.clay,
    ),
  ) +
  ellipse(790, 900, 560, 84, '#e7b98f') +
  ellipse(790, 898, 470, 66, '#efcfa8') +
  [360, 560]
    .map((x, turn) => person(x, 900 + turn * 24, child(dice, { pose: 'sit', facing: 'side', scale: 1.35 })))
    .join('') +
  person(790, 880, anyone(dice, { pose: 'sit', facing: 'front', scale: 1.2, style: 'bun' })) +
  openBook(790, 800, 1) +
  [1020, 1220]
    .map((x, turn) =>
      person(x, 924 - turn * 26, child(dice, { pose: 'sit', facing: 'side', left: true, scale: 1.35 })),
    )
    .join('') +
  pot(1500, 860, 1.2) +
  person(1370, 800, child(dice, { facing: 'back', pose: 'raise', scale: 1.2 }))

export const lecture = (mood: Mood, dice: Dice): string => {
  const evening = mood === 'dusk' || mood === 'night'
  return (
    room(evening ? '#dfc7a3' : '#efe4cd', evening ? '#93694a' : '#bd9066') +
    window(60, 140, 300, 340, mood) +
    window(1240, 140, 300, 340, mood) +
    board(470, 120, 660, 360, topicsOnBoard()) +
    (evening ? hangingLamp(300, 70) + hangingLamp(1300, 70) : clock(1185, 90, 0.9)) +
    table(640, 760, 280, 130) +
    person(
      1090,
      740,
      anyone(dice, { pose: 'raise', facing: 'side', left: true, scale: 1.3, vest: colour.brick }),
    ) +
    backs(dice, 3, 820, 0.9) +
    backs(dice, 4, 930, 1.2)
  )
}

export const farmingClass = (mood: Mood, dice: Dice): string =>
  room('#ecebd2', '#b58b60') +
  window(80, 130, 340, 330, mood) +
  board(520, 100, 560, 360, leafDrawing(), '#f4ecd6') +
  row(4, (turn) =>
    at(
      1180 + turn * 92,
      190,
      rect(-34, -60, 68, 96, colour.cream, 4) +
        shape(
          'M0 22 C-26 0 -22 -36 0 -48 C22 -36 26 0 0 22Z',
          [colour.leaf, colour.ochre, colour.deepLeaf, colour.clay][turn] ?? colour.leaf,
        ),
    ),
  ) +
  row(4, (turn) =>
    at(
      1180 + turn * 92,
      340,
      rect(-34, -60, 68, 96, colour.cream, 4) +
        ellipse(0, -12, 16, 24, [colour.brick, colour.ink, colour.ochre, colour.slate][turn] ?? colour.ink) +
        stroke('M0 -36 L0 12', colour.cream, 3),
    ),
  ) +
  person(
    470,
    790,
    anyone(dice, { pose: 'reach', facing: 'side', scale: 1.25, style: 'ponytail', top: colour.deepLeaf }),
  ) +
  table(860, 860, 620, 150) +
  jars() +
  person(1250, 840, elder(dice, { pose: 'reach', facing: 'side', left: true, scale: 1.25, style: 'straw' })) +
  backs(dice, 4, 960, 1.1)

export const childrensClass = (mood: Mood, dice: Dice): string =>
  room('#f3e5c8', '#c99f70') +
  window(60, 120, 330, 310, mood) +
  board(500, 100, 600, 330, fishDrawing(), '#56775a') +
  bookshelf(1220, 240, 320, 460, dice) +
  person(
    500,
    760,
    anyone(dice, { pose: 'raise', facing: 'front', scale: 1.2, style: 'bob', top: colour.clay }),
  ) +
  [420, 800, 1180].map((x) => table(x, 900, 300, 110, '#d9a86c')).join('') +
  [370, 470, 750, 850, 1130, 1230]
    .map((x, turn) => backOf(x, 930, child(dice), 0.8) + (turn === 3 ? '' : ''))
    .join('') +
  person(1090, 770, child(dice, { pose: 'raise', facing: 'front', scale: 1.25 })) +
  row(3, (turn) => openBook(430 + turn * 380, 776, 0.6))

function backs(dice: Dice, count: number, y: number, scale: number) {
  const gap = 1600 / count
  return row(count, (turn) => {
    const x = gap * (turn + 0.5) + dice.between(-30, 30)
    return backOf(x, y, dice.between(0, 1) > 0.45 ? elder(dice) : anyone(dice), scale)
  })
}

function topicsOnBoard() {
  return (
    faded(0.9, stroke('M-260 -110 h180 M-260 -60 h130 M-260 -10 h160 M-260 40 h110', '#e7ecd9', 9)) +
    circle(110, -20, 96, '#4c6f60') +
    shape('M110 50 c-80 -54 -62 -110 -22 -110 q22 0 22 24 q0 -24 22 -24 c40 0 58 56 -22 110Z', colour.rose) +
    stroke('M30 110 h170', '#e7ecd9', 9)
  )
}

function leafDrawing() {
  return (
    shape('M-150 120 C-190 -20 -90 -130 60 -140 C80 10 0 120 -150 120Z', colour.leaf) +
    stroke(
      'M-150 120 Q-40 20 50 -130 M-90 60 l-12 -86 M-60 28 l80 -6 M-26 -20 l-10 -70 M0 -52 l50 -6',
      colour.deepLeaf,
      6,
    ) +
    circle(-50, -30, 16, colour.ochre) +
    circle(-100, 20, 11, colour.clay) +
    circle(6, -4, 9, colour.ochre) +
    stroke('M110 -90 h120 M110 -40 h90 M110 10 h110 M110 60 h70', colour.slate, 8)
  )
}

function fishDrawing() {
  const fish = (x: number, y: number, size: number, fill: string) =>
    at(
      x,
      y,
      shape('M-70 0 C-30 -46 40 -40 64 0 C40 40 -30 46 -70 0Z', fill) +
        shape('M-60 0 L-108 -34 L-98 0 L-108 34Z', fill) +
        circle(40, -8, 6, colour.ink),
      size,
    )
  return (
    fish(-150, -70, 0.9, colour.straw) +
    fish(120, -60, 1.2, colour.rose) +
    fish(-110, 70, 1.3, colour.mist) +
    stroke('M40 90 h200 M40 76 v28 M90 80 v20 M140 80 v20 M190 80 v20 M240 76 v28', colour.cream, 6)
  )
}

function jars() {
  return row(5, (turn) =>
    at(
      640 + turn * 110,
      696,
      rect(-28, -70, 56, 72, '#dbe6df', 10) +
        shape('M0 -10 C-22 -26 -14 -52 4 -60 C20 -48 20 -24 0 -10Z', turn % 2 ? colour.ochre : colour.leaf) +
        rect(-22, -82, 44, 14, colour.wood, 4),
    ),
  )
}
