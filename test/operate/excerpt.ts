/** A part of the sample county that is whole in itself: every type is in it, and all that its documents name. */
import { county } from '../../sample'
import type { County } from '../../sample/types'

export function excerpt(): County {
  const bulletins = county.bulletins
    .slice(0, 1)
    .map((issue) => ({ ...issue, sections: issue.sections.slice(0, 1) }))
  const told = bulletins.flatMap(({ sections }) => sections.flatMap(({ articles }) => articles))
  const articles = county.articles.filter(({ key }) => told.some(({ article }) => article === key))
  const courses = county.courses.slice(0, 1)
  const lecturers = county.lecturers.filter(({ key }) =>
    courses.some((course) => course.lecturers.includes(key)),
  )
  const pocketBooks = county.pocketBooks.slice(0, 1)
  const models = county.models.slice(0, 2)
  const events = (['finished', 'scheduled', 'postponed', 'cancelled'] as const).flatMap((wanted) =>
    county.events.filter(({ status }) => status === wanted).slice(0, 1),
  )
  const office = county.units.find(({ level }) => level === 'office')
  const firstStation = county.units.find(({ parent }) => parent === office?.key)
  const named = new Set([
    ...[...courses, ...lecturers, ...pocketBooks, ...events, ...articles, ...bulletins].map(
      ({ unit }) => unit,
    ),
    ...models.map(({ nominatedBy }) => nominatedBy),
    ...(firstStation ? [firstStation.key] : []),
  ])
  // Each stands below others.
  for (const { key, parent } of county.units.toReversed()) if (named.has(key) && parent) named.add(parent)
  const units = county.units.filter(({ key }) => named.has(key))
  const { topics, series } = county
  return { units, topics, series, lecturers, courses, pocketBooks, models, events, articles, bulletins }
}
