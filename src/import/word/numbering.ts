import { numberText } from './numberText'
import { attribute, child, value, wordElements } from './xml'

type Level = { format: string; text: string; start: number; isLegal: boolean }
type Scheme = { id: string; levels: ReadonlyMap<number, Level>; overrides: ReadonlyMap<number, number> }
/** Numbering schemes by the id that paragraphs name. */
export type Numbering = ReadonlyMap<string, Scheme>

/** `plain`: it reads 1. 2. 3., as a list of ours would count. `label` is as printed: 一、, （二）, 第3条. */
export type ParagraphNumber = { isBullet: boolean; isPlain: boolean; count: number; label: string }

export const readNumbering = (numbering: Document | undefined): Numbering => {
  if (numbering === undefined) return new Map()
  const abstract = new Map(
    wordElements(numbering, 'abstractNum').map((element) => [attribute(element, 'abstractNumId'), element]),
  )
  return new Map(
    wordElements(numbering, 'num').map((element): [string, Scheme] => {
      const id = value(element, 'abstractNumId') ?? ''
      return [attribute(element, 'numId') ?? '', readScheme(id, element, abstract.get(id))]
    }),
  )
}

/**
 * Counts as Word does, paragraph after paragraph: schemes that share an abstract one count on, a deeper level starts
 * again under each higher one, an override starts once.
 */
export class Counters {
  readonly #numbering: Numbering
  readonly #counts = new Map<string, number[]>()
  readonly #overridden = new Set<string>()

  constructor(numbering: Numbering) {
    this.#numbering = numbering
  }

  /** @returns nothing for a number that the file does not define (0 takes a style's number away) */
  next(number: string, level: number): ParagraphNumber | undefined {
    const scheme = this.#numbering.get(number)
    const definition = scheme?.levels.get(level)
    if (scheme === undefined || definition === undefined) return undefined
    const isBullet = definition.format === 'bullet'
    if (isBullet) return { isBullet, isPlain: false, count: 1, label: '' }
    const counts = this.#countsOf(number, scheme, level)
    const count = (counts[level] ?? definition.start - 1) + 1
    counts.length = level
    for (let above = 0; above < level; above++) counts[above] ??= scheme.levels.get(above)?.start ?? 1
    counts[level] = count
    const isPlain = definition.format === 'decimal' && /^%\d[.．、)）]?$/.test(definition.text)
    return { isBullet, isPlain, count, label: labelOf(definition, counts, scheme) }
  }

  #countsOf(number: string, scheme: Scheme, level: number): number[] {
    const counts = this.#counts.get(scheme.id) ?? []
    this.#counts.set(scheme.id, counts)
    const override = scheme.overrides.get(level)
    const key = `${number}/${level}`
    if (override !== undefined && !this.#overridden.has(key)) counts[level] = override - 1
    this.#overridden.add(key)
    return counts
  }
}

const readScheme = (id: string, element: Element, abstract: Element | undefined): Scheme => {
  const levels = new Map<number, Level>()
  const overrides = new Map<number, number>()
  for (const level of abstract === undefined ? [] : wordElements(abstract, 'lvl')) {
    levels.set(Number(attribute(level, 'ilvl') ?? 0), readLevel(level))
  }
  for (const override of wordElements(element, 'lvlOverride')) {
    const at = Number(attribute(override, 'ilvl') ?? 0)
    const own = child(override, 'lvl')
    if (own !== undefined) levels.set(at, readLevel(own))
    const start = value(override, 'startOverride')
    if (start !== undefined) overrides.set(at, whole(start))
  }
  return { id, levels, overrides }
}

const readLevel = (level: Element): Level => ({
  format: value(level, 'numFmt') ?? 'decimal',
  text: value(level, 'lvlText') ?? '',
  start: whole(value(level, 'start')),
  isLegal: child(level, 'isLgl') !== undefined,
})

const whole = (text: string | undefined): number => {
  const number = Number(text ?? 1)
  return Number.isSafeInteger(number) && number >= 0 ? number : 1
}

const labelOf = (definition: Level, counts: number[], scheme: Scheme): string =>
  definition.text.replace(/%([1-9])/g, (_, place: string) => {
    const level = Number(place) - 1
    const format = definition.isLegal ? 'decimal' : (scheme.levels.get(level)?.format ?? 'decimal')
    return numberText(counts[level] ?? 1, format)
  })
