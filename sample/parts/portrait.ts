/** Half-figures for portraits. The origin is the middle of the face; one figure is about 760 wide at size 1. */
import { colour } from './palette'
import { hairBehind, hairInFront, type PortraitHair } from './portraitHair'
import { at, circle, ellipse, faded, rect, row, shape, stroke } from './svg'

export type Outfit = 'shirt' | 'jacket' | 'mandarin' | 'sweater' | 'apron' | 'vest' | 'coat' | 'hoodie'
export type Age = 'child' | 'young' | 'middle' | 'old'
export type Portrait = {
  age: Age
  skin: string
  hair: string
  style: PortraitHair
  outfit: Outfit
  cloth: string
  accent: string
  glasses?: boolean
  beard?: boolean
}

export const portrait = (x: number, y: number, who: Portrait, size = 1): string => {
  const child = who.age === 'child'
  return at(
    x,
    y,
    hairBehind(who) +
      at(0, child ? 30 : 0, shoulders(who), child ? 0.78 : 1) +
      faded(0.16, ellipse(0, 168, 74, 34, colour.shade)) +
      face(who) +
      hairInFront(who),
    size,
  )
}

function shoulders(who: Portrait) {
  return (
    shape('M-66 100 H66 V210 Q0 262 -66 210Z', who.skin) +
    faded(0.14, shape('M-66 130 Q0 200 66 130 V176 Q0 232 -66 176Z', colour.shade)) +
    shape(
      'M-370 900 C-376 560 -356 330 -250 276 C-180 244 -112 232 -70 200 Q0 262 70 200 C112 232 180 244 250 276 C356 330 376 560 370 900Z',
      who.cloth,
    ) +
    faded(0.1, shape('M150 248 C300 290 376 400 370 900 H210 C230 640 220 420 150 248Z', colour.shade)) +
    dress[who.outfit](who)
  )
}

const dress: Record<Outfit, (who: Portrait) => string> = {
  shirt: ({ cloth, accent }) =>
    shape('M-78 194 L-8 288 L-74 330 L-122 232Z M78 194 L8 288 L74 330 L122 232Z', accent) +
    stroke('M0 290 L0 900', faint(cloth), 5) +
    row(5, (turn) => circle(0, 360 + turn * 110, 9, accent)),
  jacket: ({ accent }) =>
    shape('M-84 196 Q0 280 84 196 L60 420 L0 900 L-60 420Z', accent) +
    shape(
      'M-84 196 L-140 244 L-84 470 L-6 900 H-60 L-150 500 L-120 240Z M84 196 L140 244 L84 470 L6 900 H60 L150 500 L120 240Z',
      '#00000024',
    ) +
    stroke('M-80 210 L-40 520 L-6 900', '#00000030', 6) +
    stroke('M80 210 L40 520 L6 900', '#00000030', 6),
  mandarin: ({ accent }) =>
    shape('M-80 186 Q0 262 80 186 L94 226 Q0 306 -94 226Z', accent) +
    stroke('M0 292 L0 900', '#0000002e', 5) +
    row(
      4,
      (turn) =>
        stroke(`M-46 ${350 + turn * 130} L46 ${350 + turn * 130}`, accent, 12) +
        circle(0, 350 + turn * 130, 13, accent),
    ),
  sweater: ({ accent }) =>
    shape('M-92 190 Q0 284 92 190 L112 232 Q0 336 -112 232Z', accent) +
    faded(
      0.5,
      row(3, (turn) =>
        stroke(`M-330 ${560 + turn * 64} Q0 ${630 + turn * 64} 330 ${560 + turn * 64}`, accent, 16),
      ),
    ),
  apron: ({ accent }) =>
    stroke('M-116 226 L-140 430', accent, 30) +
    stroke('M116 226 L140 430', accent, 30) +
    shape('M-170 420 Q0 460 170 420 L236 900 H-236Z', accent) +
    rect(-96, 600, 192, 130, '#00000016', 18),
  vest: ({ accent }) =>
    shape(
      'M-110 228 L-250 276 C-310 320 -330 560 -330 900 H-40 L-20 330Z M110 228 L250 276 C310 320 330 560 330 900 H40 L20 330Z',
      accent,
    ) +
    rect(-300, 560, 250, 34, colour.straw) +
    rect(50, 560, 250, 34, colour.straw) +
    circle(-180, 440, 34, colour.cream) +
    shape('M-180 462 c-30 -22 -24 -42 -8 -42 q8 0 8 8 q0 -8 8 -8 c16 0 22 20 -8 42Z', colour.brick),
  coat: ({ accent }) =>
    shape('M-84 196 Q0 280 84 196 L30 420 L0 500 L-30 420Z', accent) +
    shape(
      'M-84 196 L-146 250 L-96 400 L-6 560 L-40 420Z M84 196 L146 250 L96 400 L6 560 L40 420Z',
      '#00000018',
    ) +
    stroke('M0 520 L0 900', '#00000022', 5) +
    rect(120, 500, 110, 90, '#00000010', 8) +
    stroke('M150 470 L150 530', colour.brick, 9),
  hoodie: ({ accent }) =>
    shape('M-130 226 C-120 160 120 160 130 226 Q0 370 -130 226Z', accent) +
    shape('M-66 150 H66 V212 Q0 262 -66 212Z', 'none') +
    stroke('M-40 300 L-46 430', colour.cream, 9) +
    stroke('M40 300 L46 430', colour.cream, 9) +
    shape('M-170 660 H170 L210 900 H-210Z', '#00000018'),
}

function face(who: Portrait) {
  const round = who.age === 'child'
  const jaw = round
    ? 'M-128 -20 C-134 -156 134 -156 128 -20 C130 84 78 140 0 142 C-78 140 -130 84 -128 -20Z'
    : 'M-124 -30 C-128 -156 128 -156 124 -30 C122 60 78 150 0 158 C-78 150 -122 60 -124 -30Z'
  const eye = round ? 15 : 11
  return (
    circle(-126, 14, 30, who.skin) +
    circle(126, 14, 30, who.skin) +
    faded(0.14, circle(-128, 16, 15, colour.shade) + circle(128, 16, 15, colour.shade)) +
    (round ? '' : shape('M-66 100 H66 V170 H-66Z', who.skin)) +
    shape(jaw, who.skin) +
    faded(0.32, ellipse(-76, 58, 28, 19, '#dd7f66') + ellipse(76, 58, 28, 19, '#dd7f66')) +
    [-52, 52]
      .map((x) => ellipse(x, 10, eye - 1, eye + 2, colour.shade) + circle(x + 4, 5, eye / 3, colour.white))
      .join('') +
    brows(who) +
    stroke('M-3 18 q-12 30 2 40 q8 2 12 -2', '#b0735480', 6) +
    (who.age === 'old' || who.age === 'middle' ? smile(who) : laugh()) +
    (who.age === 'old' ? lines() : '') +
    (who.beard
      ? shape('M-62 92 Q0 118 62 92 Q54 190 0 206 Q-54 190 -62 92Z', who.hair) +
        stroke('M-30 104 q30 20 60 0', '#9c5a44', 7)
      : '') +
    (who.glasses ? spectacles() : '')
  )
}

function brows({ age, hair, style }: Portrait) {
  const tone = style === 'cap' || style === 'helmet' ? '#4a3f3a' : hair
  const thick = age === 'old' ? 9 : 11
  return stroke('M-78 -28 q24 -16 50 -4', tone, thick) + stroke('M78 -28 q-24 -16 -50 -4', tone, thick)
}

function smile({ age }: Portrait) {
  return stroke('M-34 92 q34 28 68 0', '#9c5a44', age === 'old' ? 7 : 8)
}

function laugh() {
  return (
    shape('M-36 84 Q0 96 36 84 Q30 122 0 122 Q-30 122 -36 84Z', '#8e4a3a') +
    shape('M-30 87 Q0 97 30 87 L26 98 Q0 104 -26 98Z', colour.white)
  )
}

function lines() {
  return faded(
    0.32,
    stroke('M-92 -2 q-10 8 -16 6 M-92 14 q-10 2 -16 8', '#9a6a4c', 4) +
      stroke('M92 -2 q10 8 16 6 M92 14 q10 2 16 8', '#9a6a4c', 4) +
      stroke('M-50 70 q-10 20 -4 34 M50 70 q10 20 4 34', '#9a6a4c', 4) +
      stroke('M-44 -76 q44 -12 88 0', '#9a6a4c', 4),
  )
}

function spectacles() {
  const ring = (x: number) => `M${x - 38} 10 a38 36 0 1 0 76 0 a38 36 0 1 0 -76 0`
  return stroke(`${ring(-54)} ${ring(54)} M-16 6 q16 -10 32 0 M-92 4 L-122 -4 M92 4 L122 -4`, '#4a3f3a', 6)
}

function faint(cloth: string) {
  return cloth === colour.cream ? '#00000022' : '#ffffff40'
}
