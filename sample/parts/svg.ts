/** The few SVG marks that all pictures are made of. Lengths are in pixels of a 1600-wide picture. */
export type Point = readonly [x: number, y: number]

const round = (value: number) => Math.round(value * 10) / 10

export const rect = (x: number, y: number, w: number, h: number, fill: string, corner = 0): string =>
  `<rect x="${round(x)}" y="${round(y)}" width="${round(w)}" height="${round(h)}" rx="${corner}" fill="${fill}"/>`

export const circle = (x: number, y: number, r: number, fill: string): string =>
  `<circle cx="${round(x)}" cy="${round(y)}" r="${round(r)}" fill="${fill}"/>`

export const ellipse = (x: number, y: number, rx: number, ry: number, fill: string): string =>
  `<ellipse cx="${round(x)}" cy="${round(y)}" rx="${round(rx)}" ry="${round(ry)}" fill="${fill}"/>`

/** A filled path; `d` is SVG path data. */
export const shape = (d: string, fill: string): string => `<path d="${d}" fill="${fill}"/>`

/** A stroke with round ends: limbs, ropes, stems. */
export const line = (points: readonly Point[], colour: string, width: number): string =>
  `<polyline points="${joined(points)}" fill="none" stroke="${colour}" stroke-width="${round(width)}" stroke-linecap="round" stroke-linejoin="round"/>`

/** A stroked curve; `d` is SVG path data. */
export const stroke = (d: string, colour: string, width: number): string =>
  `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${round(width)}" stroke-linecap="round" stroke-linejoin="round"/>`

/** Moves, scales and, when `flip` is set, mirrors what was drawn about its own origin. */
export const at = (x: number, y: number, inner: string, scale = 1, flip = false): string =>
  `<g transform="translate(${round(x)} ${round(y)}) scale(${flip ? -scale : scale} ${scale})">${inner}</g>`

export const faded = (opacity: number, inner: string): string => `<g opacity="${opacity}">${inner}</g>`

/** A box filled from top to bottom; `id` must be unique within the picture. */
export const washed = (
  id: string,
  box: readonly [number, number, number, number],
  top: string,
  bottom: string,
) =>
  `<defs><linearGradient id="${id}" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${top}"/>` +
  `<stop offset="1" stop-color="${bottom}"/></linearGradient></defs>${rect(...box, `url(#${id})`)}`

/** `count` things in a row, each told its turn. */
export const row = (count: number, thing: (turn: number) => string): string =>
  Array.from({ length: count }, (_, turn) => thing(turn)).join('')

export const picture = (width: number, height: number, inner: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">${inner}</svg>`

function joined(points: readonly Point[]) {
  return points.map(([x, y]) => `${round(x)},${round(y)}`).join(' ')
}
