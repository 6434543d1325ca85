/** Whether what was built or installed still fits what it was made from. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'

/** A hash over names and contents of files and folders; what is missing counts as missing. */
export function stampOf(places) {
  const hash = createHash('sha256')
  for (const place of places)
    for (const file of filesUnder(place)) hash.update(file).update('\0').update(readFileSync(file))
  return hash.digest('hex')
}

/** Whatever has a part in what a snapshot compiles to, a bulletin's PDF included. */
const compilers = ['src/content', 'src/render', 'src/channels', 'src/publishing', 'src/files']

/** For esbuild: an upgrade that compiles differently is noticed without anybody having to say so. */
export const compilerStamp = () => ({ __COMPILER_STAMP__: JSON.stringify(stampOf(compilers)) })

function filesUnder(place) {
  const stats = statSync(place, { throwIfNoEntry: false })
  if (!stats) return []
  if (stats.isFile()) return [place]
  return readdirSync(place)
    .sort()
    .flatMap((name) => filesUnder(path.join(place, name)))
}
