import type { Answer } from './ask'
import type { Dice } from './dice'
import type { Installation } from './installation'
import type { Journal } from './journal'
import type { Known, Memory, Outcome, Upload } from './memory'
import type { County, Person } from './people'

export type World = { installation: Installation; memory: Memory; county: County; journal: Journal }

/** One editor at work, alone with documents, pictures and files of their own: what others do changes none of their choices. */
export type Desk = World & {
  actor: number
  /** Of the thing that is being done; each has dice of its own, so that a throw more or less changes no later one. */
  step: number
  chance: Dice
  documents: Known[]
  uploads: Upload[]
}

export const editorOf = ({ county, chance }: Desk): Person => chance.pick(county.editors) as Person

/** Mostly one that nothing uses yet: what only one document shows has to be erased with it. */
export function pickUpload({ uploads, chance }: Desk, kind: Upload['kind']): Upload | undefined {
  const all = uploads.filter((one) => one.kind === kind)
  const fresh = all.filter(({ usedBy }) => usedBy.size === 0)
  const [often, seldom] = [chance.pick(fresh), chance.pick(all)]
  return chance.chance(0.8) ? (often ?? seldom) : seldom
}

/**
 * Sends one request and says what became of it. A broken connection, or a gateway's "nobody there" while somebody was being
 * killed, leaves it open; any other failure of the server is a fault.
 */
export async function attempt(
  operation: string,
  { memory, installation, journal, actor, step }: Desk,
  request: () => Promise<Answer>,
  document = '',
): Promise<{ outcome: Outcome; answer?: Answer }> {
  const began = Date.now()
  const result = await request().then(
    (answer) => ({ answer }),
    (error: unknown) => ({ error }),
  )
  const undisturbed = installation.thereSince('cms', began) && installation.thereSince('delivery', began)
  const answer = 'answer' in result ? result.answer : undefined
  const failed = !answer || answer.status >= 500
  const why = answer
    ? `${answer.status} ${answer.bytes.toString().slice(0, 300)}`
    : String('error' in result && result.error)
  if (failed && undisturbed) memory.faults.push(`${operation} ${document}: ${why}`)
  const outcome = failed ? 'unknown' : answer.status >= 400 ? 'refused' : 'done'
  memory.count(operation, outcome)
  const took = Date.now() - began
  journal.write({
    what: 'request',
    actor,
    step,
    operation,
    document,
    outcome,
    took,
    ...(outcome !== 'done' && { why }),
  })
  return { outcome, ...(answer && { answer }) }
}
