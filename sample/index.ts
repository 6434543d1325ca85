/** The fictional county 青溪县: everything the sample installation starts with, as plain data. */
import { articles } from './articles'
import { bulletins } from './bulletins'
import { courses } from './courses'
import { events } from './events'
import { models } from './models'
import { lecturers } from './people'
import { pocketBooks } from './pocketBooks'
import { series } from './series'
import { topics } from './topics'
import type { County } from './types'
import { cityUnits, units } from './units'

export const county: County = {
  units,
  topics,
  series,
  lecturers,
  courses,
  pocketBooks,
  models,
  events,
  articles,
  bulletins,
}

/** How large an example is wanted. */
export const sampleOf = (scale: 'county' | 'city'): County =>
  scale === 'city' ? { ...county, units: cityUnits() } : county
