import type { Keeper } from './keeper'
import type { Reply } from './reply'

/** One hostile request and what has to come of it. */
export type Beast = {
  what: string
  send: (zoo: Keeper) => Promise<Reply>
  outcome: Outcome
}

export type Outcome =
  /** Nothing is changed, and the answer says why. `says` is part of its sentence. */
  | { status: number; code: string; says: string }
  /** Taken in, and harmless: `safe` says how, `check` proves it. */
  | { status: number; safe: string; check?: (reply: Reply, zoo: Keeper) => unknown }

export const refused = (status: number, code: string, says: string): Outcome => ({ status, code, says })

export const taken = (
  safe: string,
  check?: (reply: Reply, zoo: Keeper) => unknown,
  status = 201,
): Outcome => ({ status, safe, ...(check && { check }) })
