/** Workshops and the opera stage. */
import { lantern, stage } from '../parts/buildings'
import type { Dice } from '../parts/dice'
import { hangingLamp, room, stool, table, window } from '../parts/furniture'
import { ground, hills, sky } from '../parts/landscape'
import { colour, type Mood } from '../parts/palette'
import { anyone, backOf, child, elder, person } from '../parts/people'
import { bamboo, roundTree } from '../parts/plants'
import { at, circle, ellipse, faded, line, polygon, rect, row, shape, stroke } from '../parts/svg'

export const bambooWorkshop = (mood: Mood, dice: Dice): string =>
  room('#e6d5b2', '#b58c5d') +
  window(600, 120, 400, 320, mood) +
  rect(60, 180, 440, 16, colour.darkWood) +
  rect(60, 380, 440, 16, colour.darkWood) +
  row(3, (turn) => woven(140 + turn * 140, 180, 0.8, turn)) +
  row(3, (turn) => woven(140 + turn * 140, 380, 0.9, turn + 1)) +
  row(6, (turn) => line([[1250 + turn * 44, 700], [1220 + turn * 50, 120 + (turn % 3) * 40]], turn % 2 ? colour.leaf : '#a9b57a', 24)) +
  bamboo(1540, 720, 1.2) +
  stool(460, 880) +
  person(460, 890, elder(dice, { pose: 'sitReach', facing: 'side', scale: 1.3, top: colour.ink })) +
  woven(620, 860, 1.7, 2) +
  stool(1080, 890) +
  person(1080, 900, anyone(dice, { pose: 'sitReach', facing: 'side', left: true, scale: 1.25, style: 'bun', top: colour.clay })) +
  woven(930, 880, 1.4, 0) +
  person(1290, 930, child(dice, { pose: 'hold', scale: 1.45 })) +
  row(14, () => stroke(`M${dice.between(300, 1300)} ${dice.between(920, 985)} q30 -16 60 0`, colour.straw, 5)) +
  hangingLamp(800, 70)

export const paperWorkshop = (mood: Mood, dice: Dice): string =>
  room('#ecdcc0', '#ab7f58') +
  window(90, 120, 320, 300, mood) +
  row(5, (turn) => lantern(560 + turn * 200, 200 + (turn % 2) * 70, 1.25, [colour.brick, colour.ochre, colour.clay, '#8a6a86', colour.deepLeaf][turn] ?? colour.brick)) +
  stroke('M480 80 Q960 150 1500 76', colour.darkWood, 5) +
  person(380, 820, anyone(dice, { pose: 'hold', scale: 1.3, style: 'bun', top: colour.deepLeaf })) +
  person(760, 800, child(dice, { pose: 'raise', scale: 1.6 })) +
  person(1200, 820, elder(dice, { pose: 'hold', scale: 1.3 })) +
  table(800, 940, 1100, 170) +
  frame(560, 756) +
  frame(980, 756) +
  at(760, 756, rect(-60, -12, 120, 14, colour.brick) + polygon([[-30, -12], [0, -60], [30, -12]], colour.ochre)) +
  at(1160, 756, shape('M-40 0 L30 -44 M-40 -30 L30 0', 'none') + stroke('M-36 -6 L40 -50 M-36 -44 L40 -2', colour.slate, 9) + circle(-48, -4, 13, colour.ink) + circle(-48, -46, 13, colour.ink)) +
  row(4, (turn) => stroke(`M${300 + turn * 30} 752 q40 -26 90 -8`, colour.straw, 6))

export const repairStall = (mood: Mood, dice: Dice): string =>
  sky(mood, dice) +
  rect(0, 150, 1600, 560, '#d9c19a') +
  row(3, (turn) => rect(60 + turn * 540, 260, 360, 450, '#8d6a4b', 6) + row(6, (plank) => faded(0.3, line([[60 + turn * 540 + plank * 60, 270], [60 + turn * 540 + plank * 60, 700]], colour.shade, 4)))) +
  shape('M-20 150 H1620 L1560 250 H40Z', colour.tile) +
  ground(700, '#b9ac95') +
  polygon([[180, 330], [860, 330], [940, 430], [100, 430]], colour.brick) +
  row(5, (turn) => polygon([[180 + turn * 136, 330], [248 + turn * 136, 330], [184 + turn * 168, 430], [100 + turn * 168, 430]], colour.cream)) +
  [130, 900].map((x) => rect(x, 424, 16, 440, colour.darkWood)).join('') +
  stool(420, 850) +
  person(420, 860, elder(dice, { pose: 'sitReach', facing: 'side', scale: 1.2, top: colour.slate })) +
  table(620, 900, 420, 130, '#c79b6d') +
  umbrella(560, 640) +
  at(720, 756, rect(-56, -66, 112, 66, colour.clay, 10) + circle(-18, -32, 20, colour.cream) + rect(14, -50, 30, 8, colour.ink) + rect(14, -34, 30, 8, colour.ink) + line([[40, -66], [70, -130]], colour.ink, 5)) +
  person(980, 880, anyone(dice, { pose: 'hold', scale: 1.2, style: 'bob' })) +
  at(1010, 700, rect(-40, -30, 80, 60, colour.ochre, 8)) +
  person(1160, 900, child(dice, { pose: 'stand', facing: 'side', left: true, scale: 1.35 })) +
  person(1380, 900, elder(dice, { pose: 'hold', scale: 1.2, style: 'cap' })) +
  row(10, (turn) => rect(1130 + (turn % 5) * 60, 320 + Math.floor(turn / 5) * 90, 44, 60, [colour.straw, colour.mist, colour.rose, colour.cream][turn % 4] ?? colour.straw, 8))

export const lanternStage = (mood: Mood, dice: Dice): string =>
  sky(mood, dice) +
  hills(mood, 560, dice) +
  roundTree(130, 760, 1.8, colour.pine) +
  roundTree(1480, 760, 1.8, colour.pine) +
  ground(720, '#8d7a5d') +
  stage(800, 800, 1.25) +
  row(5, (turn) => lantern(520 + turn * 140, 350, 0.85)) +
  row(4, (turn) => lantern(90 + turn * 90, 180 + turn * 56, 0.9) + lantern(1510 - turn * 90, 180 + turn * 56, 0.9)) +
  drummer(650, 640, dice) +
  person(850, 636, anyone(dice, { pose: 'raise', scale: 0.8, style: 'bun', top: colour.ochre, skirt: true })) +
  person(980, 636, elder(dice, { pose: 'hold', scale: 0.8, top: colour.slate })) +
  audience(dice)

export const opera = (mood: Mood, dice: Dice): string =>
  sky(mood, dice) +
  ground(720, '#6e5a48') +
  rect(0, 0, 1600, 760, '#7c3f33') +
  shape('M0 0 H1600 V150 Q1500 250 1400 150 Q1300 250 1200 150 Q1100 250 1000 150 Q900 250 800 150 Q700 250 600 150 Q500 250 400 150 Q300 250 200 150 Q100 250 0 150Z', colour.brick) +
  row(8, (turn) => rect(turn * 200 + 96, 150, 8, 60, colour.ochre)) +
  shape('M0 0 H180 C150 260 210 480 150 760 H0Z M1600 0 H1420 C1450 260 1390 480 1450 760 H1600Z', '#a04a37') +
  rect(0, 740, 1600, 60, colour.wood) +
  faded(0.25, ellipse(800, 740, 620, 60, '#f7d693')) +
  faded(0.16, polygon([[700, 0], [900, 0], [1340, 740], [260, 740]], '#f7d693')) +
  row(4, (turn) => lantern(330 + turn * 310, 300, 1)) +
  singer(520, 750, dice, colour.slate) +
  singer(1060, 750, dice, '#8a6a86') +
  person(800, 752, child(dice, { pose: 'dance', scale: 1.5, top: colour.ochre, style: 'short' })) +
  shape('M772 538 l8 -36 l20 22 h14 l20 -22 l8 36Z', colour.ochre) +
  audience(dice)

function audience(dice: Dice) {
  return (
    row(7, (turn) => backOf(60 + turn * 250, 900, turn % 3 ? anyone(dice) : child(dice), 0.85)) +
    row(6, (turn) => backOf(150 + turn * 270, 990, turn % 2 ? elder(dice) : anyone(dice), 1.1)) +
    faded(0.3, rect(0, 780, 1600, 220, '#3a2a26'))
  )
}

function singer(x: number, y: number, dice: Dice, robe: string) {
  return (
    person(x, y, anyone(dice, { pose: 'dance', scale: 1.3, top: robe, skirt: true, style: 'bun', left: x > 800 })) +
    at(x, y, shape('M-30 -394 h60 l-8 -30 h-44Z', colour.ochre) + row(5, (turn) => circle(-28 + turn * 14, -430 - (turn % 2) * 8, 8, turn % 2 ? colour.cream : colour.brick)))
  )
}

function drummer(x: number, y: number, dice: Dice) {
  return person(x, y, anyone(dice, { pose: 'hold', scale: 0.8, top: colour.brick })) + at(x, y, ellipse(0, -110, 62, 20, colour.cream) + shape('M-62 -110 C-56 -40 56 -40 62 -110 Q0 -80 -62 -110Z', colour.brick) + line([[-40, -50], [-56, 0]], colour.darkWood, 8) + line([[40, -50], [56, 0]], colour.darkWood, 8))
}

function woven(x: number, y: number, scale: number, turn: number) {
  const body = turn % 3 === 0 ? 'M-56 -70 H56 Q60 0 30 0 H-30 Q-60 0 -56 -70Z' : turn % 3 === 1 ? 'M-40 -90 H40 Q64 -40 44 0 H-44 Q-64 -40 -40 -90Z' : 'M-64 -60 H64 L44 0 H-44Z'
  const handle = turn % 3 === 1 ? '' : stroke('M-52 -64 C-46 -140 46 -140 52 -64', colour.darkWood, 7)
  return at(x, y, handle + shape(body, '#cfa566') + faded(0.45, row(4, (rank) => stroke(`M-50 ${-12 - rank * 16} H50`, colour.darkWood, 4)) + row(6, (post) => line([[-45 + post * 18, -70], [-36 + post * 15, -2]], colour.darkWood, 3))), scale)
}

function frame(x: number, y: number) {
  return at(x, y, ellipse(0, -80, 66, 66, '#f3d9a466') + [0.25, 0.65, 1].map((part) => `<ellipse cx="0" cy="-80" rx="${66 * part}" ry="66" fill="none" stroke="${colour.darkWood}" stroke-width="5"/>`).join('') + rect(-26, -152, 52, 10, colour.wood) + rect(-26, -18, 52, 10, colour.wood))
}

function umbrella(x: number, y: number) {
  return at(x, y, shape('M-130 90 C-110 -30 110 -30 130 90 Q86 60 44 90 Q0 60 -44 90 Q-86 60 -130 90Z', colour.deepLeaf) + line([[0, 0], [0, 120]], colour.darkWood, 8) + faded(0.3, stroke('M0 0 L-44 88 M0 0 L44 88', colour.shade, 4)))
}
