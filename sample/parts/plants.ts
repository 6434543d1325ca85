/** Trees and what grows lower. Each stands on its origin; scale 1 is about 300 high unless it says otherwise. */
import { colour } from './palette'
import { at, circle, ellipse, faded, row, shape, stroke } from './svg'

export const roundTree = (x: number, y: number, scale = 1, leaf: string = colour.leaf): string =>
  at(
    x,
    y,
    shape('M-13 0 C-8 -60 -10 -110 -12 -150 H12 C10 -110 8 -60 14 0Z', colour.darkWood) +
      stroke('M0 -95 L40 -150 M0 -80 L-36 -140', colour.darkWood, 9) +
      ellipse(0, -215, 112, 92, leaf) +
      ellipse(-68, -180, 66, 56, leaf) +
      ellipse(70, -176, 62, 52, leaf) +
      faded(0.16, ellipse(34, -190, 92, 72, colour.ink)) +
      faded(0.25, ellipse(-40, -250, 52, 34, colour.cream)),
    scale,
  )

/** An old camphor tree with a canopy as broad as a square; about 700 wide. */
export const greatTree = (x: number, y: number, scale = 1): string =>
  at(
    x,
    y,
    shape(
      'M-60 0 C-34 -70 -44 -170 -90 -280 L-30 -240 L0 -320 L34 -236 L100 -290 C52 -170 38 -70 70 0Z',
      colour.darkWood,
    ) +
      faded(0.2, shape('M10 0 C20 -90 10 -190 34 -236 L100 -290 C52 -170 38 -70 70 0Z', colour.shade)) +
      [
        [-250, -330, 150, 105],
        [250, -330, 150, 105],
        [-120, -420, 180, 130],
        [130, -430, 180, 130],
        [0, -340, 210, 120],
      ]
        .map(([cx = 0, cy = 0, rx = 0, ry = 0]) => ellipse(cx, cy, rx, ry, colour.deepLeaf))
        .join('') +
      faded(0.5, ellipse(-130, -470, 120, 64, colour.leaf) + ellipse(110, -490, 110, 56, colour.leaf)) +
      faded(0.4, ellipse(-270, -370, 70, 40, colour.leaf) + ellipse(240, -370, 70, 40, colour.leaf)),
    scale,
  )

export const poplar = (x: number, y: number, scale = 1, leaf: string = colour.deepLeaf): string =>
  at(
    x,
    y,
    stroke('M0 0 L0 -90', colour.darkWood, 14) +
      ellipse(0, -190, 48, 130, leaf) +
      faded(0.15, shape('M0 -320 C64 -260 64 -120 0 -62Z', colour.ink)),
    scale,
  )

export const willow = (x: number, y: number, scale = 1): string =>
  at(
    x,
    y,
    shape('M-16 0 C-6 -80 -30 -130 -10 -200 H14 C4 -130 10 -70 18 0Z', colour.darkWood) +
      ellipse(0, -235, 100, 56, colour.leaf) +
      row(9, (turn) => {
        const from = -96 + turn * 24
        return stroke(
          `M${from} -235 C${from - 10} -180 ${from + 12} -130 ${from - 4} ${-70 - (turn % 3) * 24}`,
          colour.leaf,
          13,
        )
      }) +
      faded(
        0.5,
        row(5, (turn) =>
          stroke(
            `M${-80 + turn * 40} -240 C${-86 + turn * 40} -190 ${-70 + turn * 40} -150 ${-80 + turn * 40} -120`,
            colour.paleLeaf,
            6,
          ),
        ),
      ),
    scale,
  )

/** A few bamboo canes with leaves. */
export const bamboo = (x: number, y: number, scale = 1): string =>
  at(
    x,
    y,
    row(4, (turn) => {
      const cx = turn * 34 - 50
      const top = -300 - (turn % 2) * 60
      return (
        stroke(
          `M${cx} 0 Q${cx + 6} ${top / 2} ${cx + 20} ${top}`,
          turn % 2 ? colour.leaf : colour.deepLeaf,
          11,
        ) +
        row(4, (joint) =>
          stroke(
            `M${cx - 3 + joint * 2} ${-60 - joint * 62} L${cx + 11 + joint * 2} ${-60 - joint * 62}`,
            colour.paleLeaf,
            3,
          ),
        ) +
        row(3, (leaf) =>
          shape(
            `M${cx + 14} ${top + 20 + leaf * 58} q50 -20 84 6 q-48 12 -84 -6Z M${cx + 14} ${top + 32 + leaf * 58} q-46 -8 -74 18 q46 2 74 -18Z`,
            colour.deepLeaf,
          ),
        )
      )
    }),
    scale,
  )

export const bush = (x: number, y: number, scale = 1, leaf: string = colour.deepLeaf): string =>
  at(
    x,
    y,
    ellipse(0, -26, 70, 34, leaf) +
      ellipse(-44, -16, 40, 24, leaf) +
      ellipse(46, -18, 40, 24, leaf) +
      faded(0.25, ellipse(-18, -40, 30, 12, colour.cream)),
    scale,
  )

export const pot = (x: number, y: number, scale = 1): string =>
  at(
    x,
    y,
    row(5, (turn) =>
      shape(
        `M0 -58 Q${-66 + turn * 33} -${120 + (turn % 2) * 26} ${-84 + turn * 42} -${150 - Math.abs(turn - 2) * 26} Q${-30 + turn * 15} -110 0 -58Z`,
        turn % 2 ? colour.leaf : colour.deepLeaf,
      ),
    ) +
      shape('M-36 -64 H36 L26 0 H-26Z', colour.clay) +
      shape('M-42 -74 H42 V-56 H-42Z', colour.brick),
    scale,
  )

/** One cabbage-like plant, 60 wide. */
export const cabbage = (x: number, y: number, scale = 1): string =>
  at(
    x,
    y,
    ellipse(0, -12, 34, 18, colour.deepLeaf) +
      ellipse(0, -18, 24, 16, colour.leaf) +
      circle(0, -21, 11, colour.paleLeaf),
    scale,
  )
