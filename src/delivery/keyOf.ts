import { documentTypes } from '../content/types'
import { stylesheetPath } from '../site'
import type { Encoding } from './negotiate'
import { listParameters } from './pages/parameters'
import { searchOf } from './query'

/**
 * Under which an answer is kept: encoding and address. Of a page's address only what the page looks at, for messengers add
 * parameters to what people share, and strangers may. The content API refuses what it does not know, so its answers are
 * kept under all that was asked.
 */
export function keyOf(url: string, encoding: Encoding): string {
  const mark = url.indexOf('?')
  return `${encoding} ${mark < 0 ? url : lookedAt(url, mark)}`
}

function lookedAt(url: string, mark: number): string {
  const path = url.slice(0, mark)
  if (fixed.has(path) || documentPage.test(path)) return path
  return list.test(path) ? lookedAtInList(url, path) : url
}

// In the plainest spelling alone: any other is another address, and its answer is kept apart.
const type = `/(?:${documentTypes.join('|')})`
const list = new RegExp(`^${type}/?$`)
const documentPage = new RegExp(`^${type}/[^/#]+/?$`)
const fixed = new Set(['/', '/robots.txt', stylesheetPath])

const shape = new Map(Object.entries(listParameters.shape))

function lookedAtInList(url: string, path: string): string {
  const known = [...searchOf(url)].filter(([name]) => shape.has(name))
  // A repeated one is refused.
  if (new Set(known.map(([name]) => name)).size < known.length) return url
  const search = new URLSearchParams(
    known.filter(([name, value]) => shape.get(name)?.safeParse(value).data !== undefined),
  )
  search.sort()
  return search.size > 0 ? `${path}?${search}` : path
}
