/** White walls and grey tiles, bridges and boats. Each stands on its origin at the middle of its foot. */
import { colour } from './palette'
import { at, circle, ellipse, faded, rect, row, shape, stroke } from './svg'

/** A village house, 260 wide and 220 high. */
export const house = (x: number, y: number, scale = 1, wall: string = colour.cream): string =>
  at(
    x,
    y,
    rect(-120, -140, 240, 140, wall) +
      faded(0.1, rect(40, -140, 80, 140, colour.ink)) +
      shape('M-152 -132 C-120 -150 -90 -190 -70 -214 H70 C90 -190 120 -150 152 -132Z', colour.tile) +
      row(8, (turn) =>
        faded(0.25, stroke(`M${-66 + turn * 19} -212 L${-128 + turn * 37} -136`, colour.ink, 3)),
      ) +
      rect(-24, -86, 48, 86, colour.darkWood) +
      stroke('M0 -84 L0 -2', colour.shade, 3) +
      windowOf(-80, -64, 44) +
      windowOf(80, -64, 44),
    scale,
  )

/** A long public hall with a porch, 900 wide and 430 high. */
export const hall = (x: number, y: number, scale = 1): string =>
  at(
    x,
    y,
    rect(-400, -250, 800, 250, colour.cream) +
      rect(-400, -60, 800, 60, colour.stone) +
      shape('M-470 -240 C-430 -262 -390 -320 -366 -350 H366 C390 -320 430 -262 470 -240Z', colour.tile) +
      row(24, (turn) =>
        faded(0.22, stroke(`M${-356 + turn * 31} -346 L${-440 + turn * 38.3} -246`, colour.ink, 4)),
      ) +
      shape('M-150 -330 C-130 -350 -100 -396 -84 -420 H84 C100 -396 130 -350 150 -330Z', colour.tile) +
      rect(-112, -332, 224, 40, colour.darkWood, 4) +
      row(3, (turn) => rect(-72 + turn * 52, -322, 38, 20, colour.ochre, 3)) +
      rect(-78, -190, 156, 190, colour.darkWood) +
      rect(-70, -182, 66, 182, colour.brick) +
      rect(4, -182, 66, 182, colour.brick) +
      circle(-14, -92, 7, colour.ochre) +
      circle(14, -92, 7, colour.ochre) +
      [-310, -200, 200, 310].map((at) => windowOf(at, -100, 78)).join('') +
      [-390, -140, 140, 390].map((at) => rect(at - 10, -250, 20, 250, colour.brick)).join('') +
      row(3, (turn) =>
        rect(-190 - turn * 26, -4 + turn * 14, 380 + turn * 52, 16, turn % 2 ? colour.stone : '#d8d1c1'),
      ),
    scale,
  )

/** A stone bridge with `arches` arches, 200 for each; its deck lies 130 above the water. */
export const archBridge = (x: number, y: number, arches: number, scale = 1): string => {
  const half = arches * 100
  return at(
    x,
    y,
    shape(
      `M${-half - 90} 0 V-116 Q0 -176 ${half + 90} -116 V0 ` +
        Array.from({ length: arches }, (_, turn) => {
          const from = half - turn * 200 - 22
          return `H${from} C${from} -104 ${from - 156} -104 ${from - 156} 0 `
        }).join('') +
        'Z',
      colour.stone,
    ) +
      faded(
        0.16,
        shape(`M${-half - 90} -116 Q0 -176 ${half + 90} -116 V-92 Q0 -152 ${-half - 90} -92Z`, colour.ink),
      ) +
      row(arches * 4 + 3, (turn) => {
        const px = -half - 80 + turn * 50
        const rise = 116 + 30 * (1 - (px / (half + 90)) ** 2)
        return rect(px, -rise - 40, 12, 42, colour.stone, 3)
      }) +
      stroke(`M${-half - 86} -154 Q0 -214 ${half + 86} -154`, colour.stone, 9),
    scale,
  )
}

/** A wooden boat with an awning, 320 long. */
export const boat = (x: number, y: number, scale = 1): string =>
  at(
    x,
    y,
    shape('M-170 -40 C-120 -14 120 -14 176 -48 C150 14 -128 18 -170 -40Z', colour.darkWood) +
      stroke('M-166 -40 C-120 -16 120 -16 172 -48', colour.wood, 9) +
      shape('M-84 -26 C-84 -110 76 -110 80 -26Z', colour.straw) +
      row(5, (turn) =>
        faded(
          0.35,
          stroke(
            `M${-68 + turn * 34} -28 C${-66 + turn * 34} -70 ${-52 + turn * 30} -88 ${-46 + turn * 26} -90`,
            colour.darkWood,
            4,
          ),
        ),
      ),
    scale,
  )

/** An opera stage under a hipped roof, 760 wide. */
export const stage = (x: number, y: number, scale = 1): string =>
  at(
    x,
    y,
    rect(-330, -130, 660, 130, colour.stone) +
      row(11, (turn) =>
        faded(0.35, stroke(`M${-330 + turn * 66} -130 L${-330 + turn * 66} 0`, colour.darkWood, 3)),
      ) +
      rect(-300, -430, 600, 300, '#8b4a37') +
      shape(
        'M-300 -430 H300 V-380 Q225 -330 150 -380 Q75 -330 0 -380 Q-75 -330 -150 -380 Q-225 -330 -300 -380Z',
        colour.brick,
      ) +
      [-306, 282].map((from) => rect(from, -440, 24, 312, colour.darkWood)).join('') +
      rect(-350, -146, 700, 24, colour.wood, 4) +
      shape(
        'M-460 -424 C-400 -440 -330 -500 -290 -560 H290 C330 -500 400 -440 460 -424 Q400 -408 360 -412 H-360 Q-400 -408 -460 -424Z',
        colour.tile,
      ) +
      row(17, (turn) =>
        faded(0.22, stroke(`M${-280 + turn * 35} -556 L${-420 + turn * 52} -424`, colour.ink, 4)),
      ) +
      rect(-280, -576, 560, 22, colour.ink, 8),
    scale,
  )

export const lantern = (x: number, y: number, scale = 1, fill: string = colour.brick): string =>
  at(
    x,
    y,
    stroke('M0 -58 L0 -34', colour.darkWood, 3) +
      faded(0.25, circle(0, 0, 62, '#f7c873')) +
      ellipse(0, 0, 38, 34, fill) +
      faded(0.35, ellipse(0, 0, 20, 33, '#f7c873')) +
      rect(-18, -40, 36, 9, colour.ochre, 3) +
      rect(-18, 32, 36, 9, colour.ochre, 3) +
      row(3, (turn) => stroke(`M${-8 + turn * 8} 42 L${-8 + turn * 8} 66`, colour.ochre, 3)),
    scale,
  )

/** A car-sized van facing right, 420 long. */
export const van = (x: number, y: number, scale = 1, body: string = colour.deepLeaf): string =>
  at(
    x,
    y,
    ellipse(0, 2, 230, 14, '#00000022') +
      shape(
        'M-210 -30 V-190 Q-210 -214 -186 -214 H110 Q134 -214 150 -194 L206 -116 Q214 -106 214 -92 V-30Z',
        body,
      ) +
      rect(-210, -96, 424, 22, colour.straw) +
      shape('M112 -190 H126 L180 -118 H112Z', colour.mist) +
      rect(26, -190, 70, 72, colour.mist, 6) +
      rect(-190, -192, 196, 78, colour.cream, 6) +
      row(10, (turn) =>
        rect(
          -180 + turn * 18,
          -176 - (turn % 3) * 5,
          13,
          58 + (turn % 3) * 5,
          [colour.brick, colour.ochre, colour.slate, colour.leaf][turn % 4] ?? colour.clay,
        ),
      ) +
      [-120, 130].map((cx) => circle(cx, -24, 40, colour.ink) + circle(cx, -24, 18, colour.stone)).join('') +
      circle(206, -62, 9, colour.ochre),
    scale,
  )

function windowOf(x: number, y: number, size: number) {
  const half = size / 2
  return (
    rect(x - half, y - half - 8, size, size + 8, colour.darkWood, 3) +
    rect(x - half + 5, y - half - 3, size - 10, size - 2, '#f3dda6') +
    stroke(`M${x} ${y - half - 4} L${x} ${y + half - 4}`, colour.darkWood, 4) +
    stroke(`M${x - half + 4} ${y - 4} L${x + half - 4} ${y - 4}`, colour.darkWood, 4)
  )
}

/** A pitched shelter on four posts, 420 wide. */
export const pavilion = (x: number, y: number, scale = 1): string =>
  at(
    x,
    y,
    [-170, -60, 60, 170].map((post) => rect(post - 8, -200, 16, 200, colour.brick)).join('') +
      shape('M-230 -196 L-90 -290 L90 -290 L230 -196Z', colour.tile) +
      rect(-96, -300, 192, 14, colour.ink, 6),
    scale,
  )
