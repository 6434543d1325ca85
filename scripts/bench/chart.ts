import { median, type Line } from './measure'

const width = 760
const labels = 190
const values = 110
const row = 22

/** Bars of the medians with a dot for each round. Every line has a scale of its own, from zero. */
export function chart(lines: Line[]): string {
  const parts: string[] = []
  let y = 8
  for (const { what, unit, figures } of lines) {
    parts.push(text(0, y + 15, `${what} (${unit})`, 'font-weight="bold"'))
    y += row
    const most = Math.max(...Object.values(figures).flat())
    for (const [name, rounds] of Object.entries(figures)) {
      parts.push(bar(y, name, rounds, most))
      y += row
    }
    y += 10
  }
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${y}" width="${width}" height="${y}" ` +
    `font-family="sans-serif" font-size="13" fill="#222">` +
    `<rect width="100%" height="100%" fill="#fff"/>\n${parts.join('\n')}\n</svg>\n`
  )
}

function bar(y: number, name: string, rounds: number[], most: number): string {
  const middle = median(rounds)
  const long = (value: number) => ((width - labels - values) * value) / most
  const at = (value: number) => (labels + long(value)).toFixed(1)
  const colour = name === 'ours' ? '#b3261e' : '#8a8f98'
  const dots = rounds.map((value) => `<circle cx="${at(value)}" cy="${y + 10}" r="2.5" fill="#222"/>`)
  return [
    text(8, y + 15, name),
    `<rect x="${labels}" y="${y + 3}" width="${long(middle).toFixed(1)}" height="14" fill="${colour}"/>`,
    ...dots,
    text(width - values + 12, y + 15, figure(middle)),
  ].join('')
}

const text = (x: number, y: number, words: string, more = ''): string =>
  `<text x="${x}" y="${y}" ${more}>${words.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</text>`

/** Three digits that say something, thousands apart. */
export const figure = (value: number): string =>
  value.toLocaleString('en-GB', {
    maximumSignificantDigits: value < 100 ? 3 : undefined,
    maximumFractionDigits: value < 100 ? undefined : 0,
  })
