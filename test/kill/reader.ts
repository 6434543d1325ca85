/** A reader who never stops: pages, lists, entries, files, changes. Whatever happens to the CMS is nothing to them. */
import { setTimeout as pause } from 'node:timers/promises'
import { ask } from './ask'
import type { Dice } from './dice'
import type { Installation } from './installation'

export type Reading = {
  answers: number
  whileCmsAway: number
  noConnection: number
  beingReplaced: number
  faults: string[]
}

/** @returns stops reading, and tells what was read; once nothing is under way any more */
export function startReading(installation: Installation, chance: Dice): () => Promise<Reading> {
  const seen: Reading = { answers: 0, whileCmsAway: 0, noConnection: 0, beingReplaced: 0, faults: [] }
  const links = new Set<string>()
  const replaced = new Set<string>()
  let reading = true
  const loop = (async () => {
    while (reading) {
      await read(installation, chance.pick([...places, ...links]) ?? '/', { links, replaced }, seen)
      await pause(15)
    }
  })()
  return async () => {
    reading = false
    await loop
    // By now nothing is on its way.
    for (const place of replaced) {
      const { status } = await ask(installation.url + place)
      if (status >= 500) seen.faults.push(`${place}: ${status} for good`)
    }
    return seen
  }
}

const places = [
  '/',
  '/articles',
  '/events',
  '/bulletins',
  '/content/v1/articles?limit=20',
  '/content/v1/bulletins',
  '/content/v1/changes?since=0&limit=20',
]

async function read(
  installation: Installation,
  place: string,
  { links, replaced }: Record<'links' | 'replaced', Set<string>>,
  seen: Reading,
): Promise<void> {
  const began = Date.now()
  const answer = await ask(installation.url + place).catch((error: unknown) => String(error))
  if (typeof answer === 'string') {
    seen.noConnection += 1
    // Only a killed delivery explains it.
    if (installation.thereSince('delivery', began)) seen.faults.push(`${place}: ${answer}`)
    return
  }
  seen.answers += 1
  if (!installation.thereSince('cms', began)) seen.whileCmsAway += 1
  // Of a file that is made anew the old one goes a moment before the new one is known.
  if (answer.status === 503 && isFile(place)) {
    seen.beingReplaced += 1
    replaced.add(place)
  } else if (answer.status >= 500)
    seen.faults.push(`${place}: ${answer.status} ${answer.bytes.toString().slice(0, 200)}`)
  for (const [link] of answer.bytes
    .toString()
    .matchAll(/\/(?:content\/v1\/files|files|articles|events|bulletins)\/[\w%./-]+/g))
    links.add(link)
  // The newest are the ones that change.
  if (links.size > 300) for (const link of [...links].slice(0, 150)) links.delete(link)
}

const isFile = (place: string) => /^\/(content\/v1\/)?files\//.test(place)
