import { compile } from '../channels/compile'
import type { Compiled } from '../content/output'
import type { Snapshot } from '../content/snapshot'
import { keyText, type DocumentKey } from '../content/types'

export type Lookup = (key: DocumentKey) => Snapshot | undefined

/**
 * Compiles a snapshot together with whatever public documents it shows. `compile` is pure and synchronous, so it is run
 * until it asks for nothing that has not been fetched: once for a text without relations, seldom more than three times.
 * @returns `missing`: it names a document that is not public (any more)
 */
export async function compileComplete(
  snapshot: Snapshot,
  fetch: (keys: DocumentKey[]) => Promise<Map<string, Snapshot>>,
): Promise<{ compiled: Compiled; lookup: Lookup; missing: boolean }> {
  const known = new Map<string, Snapshot | undefined>()
  for (;;) {
    const asked = new Map<string, DocumentKey>()
    const lookup: Lookup = (key) => {
      const name = keyText(key)
      if (!known.has(name)) asked.set(name, key)
      return known.get(name)
    }
    const compiled = compile(snapshot, lookup)
    if (asked.size === 0) return { compiled, lookup, missing: [...known.values()].includes(undefined) }
    const found = await fetch([...asked.values()])
    for (const name of asked.keys()) known.set(name, found.get(name))
  }
}
