import { keyText } from '../../src/content/types'
import { reviewStages, type ReviewStage } from '../../src/review/vocabulary'
import { attempt, editorOf, type Desk } from './desk'
import type { Known, Outcome } from './memory'
import type { Person } from './people'

/** Its next steps of review, whoever may take them, until it is public, one is refused, or nobody knows. */
export async function carryOn(desk: Desk, known: Known, steps: number): Promise<void> {
  for (let taken = 0; taken < steps; taken += 1) {
    const now = await review(desk, known)
    if (!now?.contentHash || now.stage === 'public') return
    if ((await next(desk, known, now.stage, now.contentHash)) !== 'done') return
  }
}

function next(desk: Desk, known: Known, stage: string, contentHash: string): Promise<Outcome> {
  const open = reviewStages.find((one) => one === stage)
  if (open) return sign(desk, known, open, contentHash)
  return stage === 'sealed'
    ? publish(desk, known, contentHash)
    : step(desk, known, editorOf(desk), 'submit', { contentHash })
}

export async function sendBack(desk: Desk): Promise<void> {
  const known = desk.chance.pick(desk.documents)
  const { stage, contentHash } = (known && (await review(desk, known))) ?? {}
  const reviewer = desk.county.reviewers[reviewStages.findIndex((one) => one === stage)]
  if (known && reviewer) await step(desk, known, reviewer, 'return', { contentHash, remark: '请补充数据' })
}

export async function withdraw(desk: Desk): Promise<void> {
  const all = desk.documents.filter((one) => one.public)
  // What shows something is rarer, and more has to be done to it.
  const showing = desk.chance.pick(all.filter((one) => one.shown?.length))
  const any = desk.chance.pick(all)
  const known = desk.chance.chance(0.6) ? (showing ?? any) : any
  if (!known) return
  const reason = desk.chance.pick(
    known === showing ? (['consent', 'consent', 'error'] as const) : (['outdated', 'superseded'] as const),
  )
  if (reason === 'consent') for (const one of desk.uploads) if (one.usedBy.has(known)) one.erased = 'asked'
  const outcome = await step(desk, known, editorOf(desk), 'withdraw', { reason })
  if (outcome === 'refused') return
  const done = outcome === 'done'
  if (done && reason === 'consent')
    for (const one of known.shown ?? []) if (one.usedBy.size === 1) one.erased = 'sure'
  known.public = done ? false : undefined
  known.shown = done ? [] : undefined
}

async function sign(desk: Desk, known: Known, stage: ReviewStage, contentHash: string): Promise<Outcome> {
  const reviewer = desk.county.reviewers[reviewStages.indexOf(stage)]
  if (!reviewer) throw new RangeError(stage)
  const outcome = await step(desk, known, reviewer, 'sign', { contentHash })
  if (outcome === 'done') known.signatures.push({ stage, by: reviewer.id })
  return outcome
}

async function publish(desk: Desk, known: Known, contentHash: string): Promise<Outcome> {
  const { outcome, answer } = await take(desk, known, editorOf(desk), 'publish', { contentHash })
  if (outcome === 'refused') return outcome
  const done = outcome === 'done'
  known.public = done ? true : undefined
  known.shown = done ? known.draft : undefined
  if (done && answer) known.revision = (answer.json() as { public: { revision: number } }).public.revision
  return outcome
}

const step = async (...order: Parameters<typeof take>): Promise<Outcome> => (await take(...order)).outcome

const take = (desk: Desk, { key }: Known, who: Person, action: string, body: object) =>
  attempt(action, desk, () => who.send('POST', `/api/${key.type}/${key.id}/${action}`, body), keyText(key))

type Review = { stage: string; contentHash: string | null }

async function review(desk: Desk, { key }: Known): Promise<Review | undefined> {
  const [who] = desk.county.reviewers
  const { outcome, answer } = await attempt(
    'read review',
    desk,
    () => (who as Person).send('GET', `/api/${key.type}/${key.id}/review`),
    keyText(key),
  )
  return outcome === 'done' ? (answer?.json() as Review) : undefined
}
