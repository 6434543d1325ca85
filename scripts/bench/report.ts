import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { availableParallelism, cpus } from 'node:os'
import { format, resolveConfig } from 'prettier'
import { chart, figure } from './chart'
import { median, meets, ratio, type Line, type Report, type Target } from './measure'

const page = 'docs/benchmarks.md'
const plots = 'docs/benchmarks'

/**
 * Puts one case into the page, in place of what stood there of it.
 * @param order  names of all cases, as their sections follow one another
 * @param load  the machine's load average over a minute, before and after
 */
export async function write(
  name: string,
  report: Report,
  order: string[],
  load: [number, number],
): Promise<void> {
  mkdirSync(plots, { recursive: true })
  writeFileSync(`${plots}/${name}.svg`, chart(report.lines))
  const sections = new Map(readSections())
  sections.set(name, section(name, report, load))
  const present = order.filter((one) => sections.has(one)).map((one) => `## ${one}\n${sections.get(one)}`)
  const text = `${preface}\n${present.join('\n')}`
  writeFileSync(page, await format(text, { ...(await resolveConfig(page)), filepath: page }))
}

function readSections(): [string, string][] {
  try {
    const parts = readFileSync(page, 'utf8').split(/^## /m).slice(1)
    return parts.map((part) => {
      const [heading = '', ...rest] = part.split('\n')
      return [heading, `${rest.join('\n').trimEnd()}\n`]
    })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}

const preface = `# Benchmarks

\`npm run bench\` measures everything here again; \`npm run bench NAME\` one section. Figures are medians over rounds in which
the contenders took turns on the same machine within one run, and a ratio is the median of the rounds’ own ratios: read the
ratios, not the absolute figures. Nothing here is part of the test suite.
`

function section(name: string, { title, how, lines, notes = [] }: Report, load: [number, number]): string {
  const [before, after] = load.map((value) => value.toFixed(1))
  const when = new Date().toISOString().slice(0, 16).replace('T', ' ')
  return [
    '',
    `**${title}** ${how}`,
    '',
    `${when} UTC · ${cpus()[0]?.model.trim() ?? 'unknown CPU'}, ${availableParallelism()} cores · Node ${process.version} · load average ${before} before, ${after} after`,
    '',
    '| | ours | compared with | | ratio | target | met |',
    '| --- | ---: | --- | ---: | ---: | --- | --- |',
    ...lines.flatMap(rows),
    '',
    ...notes.map((note) => `- ${note}`),
    ...(notes.length > 0 ? [''] : []),
    `![${title}](benchmarks/${name}.svg)`,
    '',
  ].join('\n')
}

function rows({ what, unit, figures, targets }: Line): string[] {
  const shown: Target[] = targets.length > 0 ? targets : [{}]
  return shown.map((target) => {
    const { against } = target
    const theirs = against === undefined ? undefined : figures[against]
    const times = theirs && ratio(figures.ours, theirs)
    const cells = [
      what,
      `${figure(median(figures.ours))} ${unit}`,
      against ?? '',
      theirs ? `${figure(median(theirs))} ${unit}` : '',
      times === undefined ? '' : `${figure(times)} ×`,
      bound(target, times === undefined ? unit : '×'),
      verdict(target, times ?? median(figures.ours)),
    ]
    return `| ${cells.join(' | ')} |`
  })
}

const bound = ({ atLeast, atMost }: Target, unit: string): string =>
  [
    ...(atLeast === undefined ? [] : [`≥ ${figure(atLeast)} ${unit}`]),
    ...(atMost === undefined ? [] : [`≤ ${figure(atMost)} ${unit}`]),
  ].join(', ')

function verdict(target: Target, value: number): string {
  if (target.atLeast === undefined && target.atMost === undefined) return ''
  return meets(value, target) ? 'yes' : '**no**'
}
