/** The stage: lanterns, singers and an audience. */
import { lantern, stage } from '../parts/buildings'
import type { Dice } from '../parts/dice'
import { ground, hills, sky } from '../parts/landscape'
import { colour, type Mood } from '../parts/palette'
import { anyone, backOf, child, elder, person } from '../parts/people'
import { roundTree } from '../parts/plants'
import { at, circle, ellipse, faded, rect, row, shape, stroke } from '../parts/svg'

export const lanternStage = (mood: Mood, dice: Dice): string =>
  sky(mood, dice) +
  hills(mood, 560, dice) +
  roundTree(130, 760, 1.8, colour.pine) +
  roundTree(1480, 760, 1.8, colour.pine) +
  ground(720, '#8d7a5d') +
  stage(800, 800, 1.25) +
  row(5, (turn) => lantern(520 + turn * 140, 350, 0.85)) +
  row(
    4,
    (turn) => lantern(90 + turn * 90, 180 + turn * 56, 0.9) + lantern(1510 - turn * 90, 180 + turn * 56, 0.9),
  ) +
  drummer(650, 640, dice) +
  person(
    850,
    636,
    anyone(dice, { pose: 'raise', scale: 0.8, style: 'bun', top: colour.ochre, skirt: true }),
  ) +
  person(980, 636, elder(dice, { pose: 'hold', scale: 0.8, top: colour.slate })) +
  audience(dice)

export const opera = (mood: Mood, dice: Dice): string =>
  sky(mood, dice) +
  ground(720, '#6e5a48') +
  rect(0, 0, 1600, 760, '#7c3f33') +
  shape(
    'M0 0 H1600 V150 Q1500 250 1400 150 Q1300 250 1200 150 Q1100 250 1000 150 Q900 250 800 150 Q700 250 600 150 Q500 250 400 150 Q300 250 200 150 Q100 250 0 150Z',
    colour.brick,
  ) +
  row(8, (turn) => rect(turn * 200 + 96, 150, 8, 60, colour.ochre)) +
  shape(
    'M0 0 H180 C150 260 210 480 150 760 H0Z M1600 0 H1420 C1450 260 1390 480 1450 760 H1600Z',
    '#a04a37',
  ) +
  rect(0, 740, 1600, 60, colour.wood) +
  faded(0.25, ellipse(800, 740, 620, 60, '#f7d693')) +
  faded(0.16, shape('M700 0 L900 0 L1340 740 L260 740Z', '#f7d693')) +
  row(4, (turn) => lantern(330 + turn * 310, 300, 1)) +
  singer(520, 750, dice, colour.slate) +
  singer(1060, 750, dice, '#8a6a86') +
  person(800, 752, child(dice, { pose: 'dance', scale: 1.5, top: colour.ochre, style: 'short' })) +
  shape('M766 478 l4 -48 l30 26Z M834 478 l-4 -48 l-30 26Z', colour.ochre) +
  stroke('M836 660 q70 -10 60 -90', colour.ochre, 16) +
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
    person(
      x,
      y,
      anyone(dice, { pose: 'dance', scale: 1.3, top: robe, skirt: true, style: 'bun', left: x > 800 }),
    ) +
    at(
      x,
      y,
      shape('M-46 -240 H46 L88 -14 Q0 6 -88 -14Z', robe) +
        faded(0.14, shape('M14 -240 H46 L88 -14 Q60 -4 40 -2Z', colour.shade)) +
        rect(-48, -256, 96, 22, colour.ochre, 8) +
        stroke('M-78 -34 Q0 -12 78 -34', colour.ochre, 8) +
        shape('M-30 -394 h60 l-8 -30 h-44Z', colour.ochre) +
        row(5, (turn) =>
          circle(-28 + turn * 14, -430 - (turn % 2) * 8, 8, turn % 2 ? colour.cream : colour.brick),
        ),
    )
  )
}

function drummer(x: number, y: number, dice: Dice) {
  return (
    person(x, y, anyone(dice, { pose: 'hold', scale: 0.8, top: colour.brick })) +
    at(
      x,
      y,
      ellipse(0, -110, 62, 20, colour.cream) +
        shape('M-62 -110 C-56 -40 56 -40 62 -110 Q0 -80 -62 -110Z', colour.brick) +
        stroke('M-40 -50 L-56 0', colour.darkWood, 8) +
        stroke('M40 -50 L56 0', colour.darkWood, 8),
    )
  )
}
