/** Fields, tea hills and the sorting of waste. */
import { house, pavilion } from '../parts/buildings'
import type { Dice } from '../parts/dice'
import { furrows, ground } from '../parts/landscape'
import { far } from '../parts/light'
import { colour, type Mood } from '../parts/palette'
import { anyone, child, elder, person } from '../parts/people'
import { bush, cabbage, poplar, roundTree } from '../parts/plants'
import { at, circle, ellipse, faded, rect, row, shape, stroke } from '../parts/svg'

export const vegetables = (mood: Mood, dice: Dice): string =>
  far(mood, dice, 520) +
  house(220, 590, 1) +
  house(480, 580, 0.8) +
  poplar(1380, 590, 1) +
  poplar(1480, 600, 1.2) +
  furrows(580, '#a27a53', '#8f6845') +
  [0, 1, 2, 3, 4]
    .map((rank) =>
      row(9, (turn) => cabbage(800 + (turn - 4) * (84 + rank * 52), 640 + rank * 84, 0.8 + rank * 0.32)),
    )
    .join('') +
  person(420, 860, elder(dice, { pose: 'kneel', facing: 'side', style: 'straw', scale: 1.2 })) +
  person(1180, 850, anyone(dice, { pose: 'hold', style: 'straw', scale: 1.2, top: colour.slate })) +
  basket(1180, 720) +
  basket(560, 900)

export const terraces = (mood: Mood, dice: Dice): string =>
  far(mood, dice, 460) +
  row(9, (turn) => {
    const y = 430 + turn * 62
    const lean = turn % 2 ? 46 : -40
    return (
      shape(
        `M-20 ${y} C300 ${y - 60 + lean} 640 ${y + 66} 960 ${y - 10} S1420 ${y - 70 - lean} 1620 ${y + 14} V1000 H-20Z`,
        turn % 3 === 0 ? '#c9d0a0' : turn % 3 === 1 ? '#a9bd84' : '#b7cfc4',
      ) +
      stroke(
        `M-20 ${y} C300 ${y - 60 + lean} 640 ${y + 66} 960 ${y - 10} S1420 ${y - 70 - lean} 1620 ${y + 14}`,
        colour.earth,
        9,
      )
    )
  }) +
  house(1290, 560, 0.8) +
  house(1450, 590, 0.7) +
  roundTree(1130, 580, 0.7) +
  pavilion(330, 560, 0.6) +
  person(700, 800, elder(dice, { pose: 'reach', facing: 'side', style: 'straw', scale: 0.9 })) +
  person(880, 850, anyone(dice, { pose: 'kneel', facing: 'side', style: 'straw', scale: 0.95 })) +
  person(1150, 900, anyone(dice, { pose: 'walk', facing: 'side', left: true, style: 'straw', scale: 1 })) +
  stroke('M1060 734 L1244 726', colour.darkWood, 9) +
  stroke('M1062 736 L1010 784 M1062 736 L1112 784 M1242 728 L1192 782 M1242 728 L1296 782', colour.wood, 4) +
  basket(1060, 846) +
  basket(1244, 844)

export const teaHills = (mood: Mood, dice: Dice): string =>
  far(mood, dice, 470) +
  faded(0.55, ellipse(500, 430, 520, 40, colour.white) + ellipse(1200, 390, 420, 30, colour.white)) +
  row(7, (turn) => {
    const y = 470 + turn * 78
    return (
      shape(
        `M-20 ${y + 20} Q420 ${y - 70 + turn * 10} 840 ${y} T1620 ${y - 20} V1000 H-20Z`,
        turn % 2 ? '#86a06c' : '#789463',
      ) +
      row(24, (tuft) => {
        const x = tuft * 70 + (turn % 2) * 34
        const lift = Math.sin((x / 1600) * Math.PI * 2 + 0.4) * -34
        return (
          ellipse(x, y + lift + 8, 46, 24 + turn * 2, turn % 2 ? '#5f7f56' : '#6c8b5c') +
          faded(0.3, ellipse(x - 10, y + lift - 2, 24, 8, colour.paleLeaf))
        )
      })
    )
  }) +
  pavilion(1340, 500, 0.7) +
  person(480, 800, anyone(dice, { pose: 'hold', style: 'straw', scale: 1.1, top: colour.brick })) +
  basket(480, 700, 0.7) +
  person(
    860,
    860,
    elder(dice, { pose: 'reach', facing: 'side', style: 'straw', scale: 1.2, top: colour.slate }),
  ) +
  person(1240, 900, anyone(dice, { pose: 'hold', style: 'straw', scale: 1.25, top: colour.ochre })) +
  basket(1240, 780, 0.8) +
  [200, 700, 1040, 1460].map((x) => bush(x, 990, 1.4, '#5f7f56')).join('')

export const bins = (mood: Mood, dice: Dice): string =>
  far(mood, dice, 540) +
  rect(0, 300, 1600, 380, '#e3d4b6') +
  row(
    7,
    (turn) =>
      rect(60 + turn * 230, 350, 110, 150, '#c7d5cc', 6) + rect(106 + turn * 230, 350, 10, 150, colour.cream),
  ) +
  ground(670, '#c9bda3') +
  shape('M300 470 L1300 470 L1380 540 L220 540Z', colour.deepLeaf) +
  [270, 1310].map((x) => rect(x, 530, 20, 250, colour.darkWood)).join('') +
  [colour.deepLeaf, colour.slate, colour.brick, '#6c6a66']
    .map((fill, turn) => bin(440 + turn * 230, 800, fill, turn))
    .join('') +
  person(
    330,
    900,
    anyone(dice, { pose: 'reach', facing: 'side', scale: 1.2, vest: colour.leaf, style: 'ponytail' }),
  ) +
  person(1270, 920, child(dice, { pose: 'hold', facing: 'side', left: true, scale: 1.4 })) +
  person(1420, 900, elder(dice, { pose: 'hold', scale: 1.15, style: 'bun' })) +
  at(
    800,
    900,
    rect(-90, -24, 180, 30, colour.ink, 8) +
      rect(-70, -80, 140, 58, colour.deepLeaf, 10) +
      circle(0, 8, 22, colour.cream) +
      stroke('M0 8 L9 -6', colour.brick, 4),
  ) +
  roundTree(110, 720, 1.2)

export const compost = (mood: Mood, dice: Dice): string =>
  far(mood, dice, 520) +
  house(1280, 640, 1.7, '#f1e3c8') +
  ground(640, '#b7a373') +
  roundTree(200, 700, 1.6, '#b8833f') +
  roundTree(520, 670, 1.2, '#c46f3f') +
  row(24, () =>
    ellipse(
      dice.between(0, 800),
      dice.between(720, 980),
      12,
      6,
      dice.pick([colour.brick, colour.ochre, colour.clay]),
    ),
  ) +
  [620, 800, 980].map((x, turn) => tub(x, 860 + (turn % 2) * 40)).join('') +
  person(440, 890, anyone(dice, { pose: 'reach', facing: 'side', scale: 1.2, vest: colour.leaf })) +
  person(1150, 900, elder(dice, { pose: 'reach', facing: 'side', left: true, scale: 1.15 })) +
  person(1320, 930, child(dice, { pose: 'hold', scale: 1.35 })) +
  basket(1440, 920, 1.2)

function basket(x: number, y: number, scale = 1) {
  return at(
    x,
    y,
    ellipse(0, -58, 54, 14, colour.leaf) +
      shape('M-58 -60 H58 L42 0 H-42Z', colour.wood) +
      row(3, (turn) =>
        faded(0.4, stroke(`M${-54 + turn * 5} ${-46 + turn * 16} H${54 - turn * 5}`, colour.darkWood, 4)),
      ) +
      rect(-62, -66, 124, 12, colour.straw, 6),
    scale,
  )
}

function bin(x: number, y: number, fill: string, turn: number) {
  const signs = [
    shape('M0 26 C-34 0 -26 -34 4 -40 C30 -26 30 6 0 26Z', colour.cream),
    stroke('M-22 16 L0 -26 L22 16Z', colour.cream, 9),
    shape('M-8 -34 h16 l-4 40 h-8Z', colour.cream) + circle(0, 22, 8, colour.cream),
    rect(-22, -22, 44, 44, colour.cream, 8),
  ]
  return at(
    x,
    y,
    faded(0.15, ellipse(0, 4, 104, 14, colour.shade)) +
      shape('M-86 -190 H86 L70 0 H-70Z', fill) +
      faded(0.12, shape('M30 -190 H86 L70 0 H30Z', colour.shade)) +
      rect(-98, -216, 196, 32, fill, 12) +
      faded(0.2, rect(-98, -196, 196, 10, colour.shade)) +
      at(0, -90, circle(0, 0, 52, '#ffffff2e') + (signs[turn] ?? '')),
  )
}

function tub(x: number, y: number) {
  return at(
    x,
    y,
    ellipse(0, -104, 80, 22, '#5f452f') +
      ellipse(-20, -110, 26, 9, colour.leaf) +
      ellipse(24, -106, 22, 8, colour.ochre) +
      shape('M-84 -104 C-84 -90 84 -90 84 -104 L64 0 H-64Z', colour.clay) +
      stroke('M-76 -64 Q0 -46 76 -64', colour.brick, 8),
  )
}
