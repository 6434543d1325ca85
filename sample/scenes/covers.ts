/** Covers of the pocket books, 1200 × 1600: a band of waves, and one object on paper. */
import { archBridge, house } from '../parts/buildings'
import type { Dice } from '../parts/dice'
import { openBook } from '../parts/furniture'
import { colour } from '../parts/palette'
import { child, elder, person } from '../parts/people'
import { cabbage, roundTree, willow } from '../parts/plants'
import { at, circle, ellipse, faded, picture, rect, row, shape, stroke } from '../parts/svg'
import type { CoverName } from './spec'

export const cover = (name: CoverName, dice: Dice): string => {
  const { paper, band, draw } = covers[name]
  return picture(
    1200,
    1600,
    rect(0, 0, 1200, 1600, paper) +
      draw(dice) +
      waves(paper, band) +
      rect(0, 0, 70, 1600, band) +
      faded(0.25, rect(70, 0, 12, 1600, colour.shade)) +
      rect(82, 1490, 1118, 16, band) +
      faded(0.5, rect(82, 1520, 1118, 6, band)),
  )
}

/** Scales of water, the lower rows under the upper. */
function waves(paper: string, band: string) {
  return row(4, (back) => {
    const rank = 3 - back
    return row(12, (turn) => {
      const x = 82 + turn * 112 - (rank % 2) * 56
      const rings = [64, 44, 24].map((r) => ring(x, 20 + rank * 56, r, band))
      return circle(x, 20 + rank * 56, 64, paper) + faded(0.75, rings.join(''))
    })
  })
}

function ring(x: number, y: number, r: number, tone: string) {
  return stroke(`M${x - r} ${y} a${r} ${r} 0 1 0 ${2 * r} 0 a${r} ${r} 0 1 0 ${-2 * r} 0`, tone, 7)
}

const covers: Record<CoverName, { paper: string; band: string; draw: (dice: Dice) => string }> = {
  fraud: {
    paper: '#e9d6b0',
    band: colour.brick,
    draw: () =>
      circle(640, 950, 380, '#f4e8cc') +
      at(
        640,
        960,
        stroke('M0 -390 L0 -300', colour.darkWood, 18) +
          shape(
            'M-60 -300 C-70 -330 70 -330 60 -300 C190 -250 190 60 270 130 H-270 C-190 60 -190 -250 -60 -300Z',
            colour.ochre,
          ) +
          faded(
            0.18,
            shape('M60 -300 C190 -250 190 60 270 130 H120 C90 -40 110 -220 60 -300Z', colour.shade),
          ) +
          rect(-290, 124, 580, 54, colour.brick, 26) +
          circle(0, 232, 58, colour.darkWood) +
          stroke(
            'M-330 -120 q-50 110 0 220 M-400 -160 q-76 150 0 300 M330 -120 q50 110 0 220 M400 -160 q76 150 0 300',
            colour.clay,
            16,
          ),
      ),
  },
  firstAid: {
    paper: '#dfe6d6',
    band: colour.deepLeaf,
    draw: () =>
      circle(640, 950, 380, '#f3f1e2') +
      at(
        640,
        980,
        shape(
          'M0 300 C-380 60 -330 -250 -150 -250 Q-40 -250 0 -130 Q40 -250 150 -250 C330 -250 380 60 0 300Z',
          colour.brick,
        ) +
          shape('M0 300 C380 60 330 -250 150 -250 C230 -120 180 100 0 300Z', '#a44a34') +
          stroke('M-300 20 H-130 L-80 -100 L20 140 L80 -40 L110 20 H300', colour.cream, 26),
      ),
  },
  homeSafe: {
    paper: '#d9dfd6',
    band: colour.slate,
    draw: (dice) =>
      circle(880, 640, 110, '#f1cd86') +
      shape('M82 1200 Q400 940 700 1120 T1200 1040 V1490 H82Z', colour.leaf) +
      shape('M560 1490 C600 1300 760 1280 700 1160 L760 1160 C840 1290 760 1330 860 1490Z', '#e2cfa4') +
      house(720, 1180, 2) +
      roundTree(330, 1230, 1.6, colour.deepLeaf) +
      person(690, 1440, child(dice, { facing: 'back', pose: 'walk', scale: 1.3 })) +
      person(810, 1430, elder(dice, { facing: 'back', pose: 'walk', scale: 1 })),
  },
  fields: {
    paper: '#e8e2bd',
    band: '#7c6b3d',
    draw: (dice) =>
      circle(360, 620, 120, '#efb95d') +
      shape('M82 900 Q420 760 740 880 T1200 840 V1490 H82Z', '#9fb27a') +
      row(9, (turn) => shape(`M${480 + turn * 40} 960 h18 L${-420 + turn * 260} 1490 h-100Z`, '#7f6344')) +
      row(3, (rank) =>
        row(5, (turn) => cabbage(640 + (turn - 2) * (110 + rank * 70), 1080 + rank * 150, 1.2 + rank * 0.5)),
      ) +
      person(
        880,
        1180,
        elder(dice, { pose: 'reach', facing: 'side', left: true, style: 'straw', scale: 1.5 }),
      ),
  },
  oldYoung: {
    paper: '#f0d9c4',
    band: colour.clay,
    draw: (dice) =>
      circle(640, 980, 390, '#f8ebd9') +
      rect(430, 1240, 460, 24, colour.darkWood, 8) +
      [470, 826].map((x) => rect(x, 1260, 24, 120, colour.darkWood)).join('') +
      person(570, 1380, elder(dice, { pose: 'sit', scale: 2, style: 'bun', top: '#8a6a86' })) +
      person(760, 1330, child(dice, { pose: 'sit', scale: 2, top: colour.ochre })) +
      openBook(670, 1180, 1.3) +
      stroke('M360 706 Q650 668 940 706', colour.deepLeaf, 5) +
      row(7, (turn) =>
        ellipse(
          380 + turn * 90,
          700 - Math.abs(3 - turn) * 8,
          26,
          15,
          turn % 2 ? colour.leaf : colour.deepLeaf,
        ),
      ),
  },
  speech: {
    paper: '#d5e0da',
    band: colour.pine,
    draw: (dice) =>
      circle(900, 620, 100, '#f1d29a') +
      shape('M82 980 Q360 800 620 960 T1200 900 V1490 H82Z', '#a5bda8') +
      rect(82, 1120, 1118, 370, colour.water) +
      archBridge(640, 1170, 4, 1.4) +
      row(9, (turn) =>
        stroke(
          `M${160 + turn * 110} ${1240 + (turn % 3) * 70} L${250 + turn * 110} ${1240 + (turn % 3) * 70}`,
          colour.cream,
          7,
        ),
      ) +
      willow(240, 1190, 2) +
      person(640, 950, elder(dice, { pose: 'raise', scale: 0.62 })) +
      stroke(
        'M720 700 h190 a40 40 0 0 1 40 40 v60 a40 40 0 0 1 -40 40 h-120 l-60 50 v-50 h-10 a40 40 0 0 1 -40 -40 v-60 a40 40 0 0 1 40 -40Z',
        colour.pine,
        11,
      ) +
      row(3, (turn) => circle(750 + turn * 64, 770, 13, colour.brick)),
  },
}
