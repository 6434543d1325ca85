/** What holds of every history that the rules let come about, whoever tries what in whichever order. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { refusal } from './decide'
import { foldRecords, type Review, type ReviewRecord, type Signature } from './foldRecords'
import { policy } from './policy'
import { actions, reviewStages, type Action, type ReviewStage, type Role } from './vocabulary'

const people: Record<string, Role> = {
  lin: 'administrator',
  chen: 'chief-editor',
  luo: 'chief-editor',
  qian: 'reviewer',
  xue: 'reviewer',
  gu: 'reviewer',
  tao: 'editor',
  shi: 'contributor',
  wen: 'contributor',
}
const person = fc.constantFrom(...Object.keys(people))
/** Null while something is missing that readers would miss. */
const text = fc.constantFrom('a', 'b', 'c', null)
/** A station keeper's text, or the chief editor's, who also signs. */
const creators = fc.constantFrom('shi', 'chen')
/** A step, a save, or a change of what the document shows beside its own form, such as the words of a picture. */
type Attempt = { by: string; action: Action } | { by: string; text: string | null } | { shows: string | null }

// Mostly forwards, or hardly any history would reach a seal.
const attempts = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: fc.record({ by: person, action: fc.constant<Action>('sign') }) },
    { weight: 3, arbitrary: fc.record({ by: person, action: fc.constantFrom<Action>('submit', 'publish') }) },
    { weight: 1, arbitrary: fc.record({ by: person, action: fc.constantFrom(...actions) }) },
    { weight: 1, arbitrary: fc.record({ by: person, text }) },
    { weight: 1, arbitrary: fc.record({ shows: text }) },
  ),
  { minLength: 10, maxLength: 60 },
)
const stageLists = fc.constantFrom(policy.stages.articles, policy.namesAlone.stages)

/** A document as `cms` keeps it: its history, its text, and what readers see. `wrote` and `sealed` are the test's own account. */
class Desk {
  readonly records: ReviewRecord[] = []
  text: string | null = 'a'
  publicText: string | null = null
  wrote: Set<string>
  /** The signatures at the moment of the last publication. */
  published: Signature[] = []

  constructor(
    readonly stages: readonly ReviewStage[],
    readonly creator: string,
  ) {
    this.wrote = new Set([creator])
  }

  get review(): Review {
    const { stages, text: contentHash, publicText: publicHash, creator } = this
    return foldRecords(this.records, { stages, creator, contentHash, publicHash })
  }

  attempt(attempt: Attempt): void {
    if ('shows' in attempt) this.text = attempt.shows
    else if ('text' in attempt) this.save(attempt.by, attempt.text)
    else this.step(attempt.by, attempt.action)
  }

  /** A save that changes nothing leaves no trace. */
  private save(by: string, to: string | null): void {
    if (to === this.text) return
    this.text = to
    this.wrote.add(by)
    this.write('edit', by)
  }

  private step(by: string, action: Action): void {
    const { review } = this
    const role = people[by] ?? 'lecturer'
    const situation = { review, creator: this.creator, isPublic: this.publicText !== null }
    if (refusal(action, { id: by, role, inPlace: true }, situation, policy) !== null) return
    if (action === 'submit') this.wrote.add(by)
    if (action === 'publish') {
      this.published = review.signatures
      this.publicText = this.text
      this.wrote = new Set([this.creator])
    }
    if (action === 'withdraw') this.publicText = null
    this.write(
      action,
      by,
      reviewStages.find((stage) => stage === review.stage),
    )
  }

  private write(action: ReviewRecord['action'], by: string, stage: ReviewStage | null = null): void {
    const at = new Date(this.records.length * 60_000).toISOString()
    this.records.push({ action, by, byName: by, at, contentHash: this.text, stage, remark: '' })
  }
}

/** The first history after which the claim is false, or null when there is none. */
function counterexample(claim: (desk: Desk) => boolean) {
  const history = fc.property(stageLists, creators, attempts, (stages, creator, list) => {
    const desk = new Desk(stages, creator)
    return list.every((attempt) => {
      desk.attempt(attempt)
      return claim(desk)
    })
  })
  return fc.check(history, { numRuns: 400 }).counterexample
}

const sameStages = (signatures: Signature[], stages: readonly ReviewStage[]): boolean =>
  signatures.map(({ stage }) => stage).join() === stages.join()

describe('whatever people try', () => {
  it('nothing is sealed without every stage of the policy, signed by different people who did not write it', () => {
    let seals = 0
    const sealedByOthers = ({ review, stages, text: present, wrote }: Desk) => {
      if (review.stage !== 'sealed') return true
      seals++
      const signers = review.signatures.map(({ by }) => by)
      return (
        sameStages(review.signatures, stages) &&
        new Set(signers).size === signers.length &&
        !signers.some((by) => wrote.has(by)) &&
        review.signatures.every(({ contentHash }) => contentHash === present)
      )
    }
    expect(counterexample(sealedByOthers)).toBeNull()
    expect(seals).toBeGreaterThan(0)
  })

  it('what is public was sealed, and shows the signatures under which it was published', () => {
    let seen = 0
    const shown = ({ review, stages, published }: Desk) => {
      if (review.stage !== 'public') return true
      seen++
      return JSON.stringify(review.signatures) === JSON.stringify(published) && sameStages(published, stages)
    }
    expect(counterexample(shown)).toBeNull()
    expect(seen).toBeGreaterThan(0)
  })

  it('a station keeper hands in, and takes back, what they created and nothing else', () => {
    let handedIn = 0
    const theirOwn = ({ records, creator }: Desk) => {
      const steps = records.filter(({ action, by }) => action !== 'edit' && people[by] === 'contributor')
      handedIn += steps.length
      return steps.every(({ by }) => by === creator)
    }
    expect(counterexample(theirOwn)).toBeNull()
    expect(handedIn).toBeGreaterThan(0)
  })

  it('a changed text takes every signature with it', () => {
    const voided = ({ records, stages, creator }: Desk) => {
      const changed = { stages, creator, contentHash: 'another', publicHash: 'a' }
      const { stage, signatures } = foldRecords(records, changed)
      return stage === 'draft' && signatures.length === 0
    }
    expect(counterexample(voided)).toBeNull()
  })

  it('a publication ends the round, as an edit does: nothing is under review after it', () => {
    const over = ({ records, review }: Desk) => {
      const last = records.at(-1)?.action
      const ended = last === 'publish' || last === 'edit'
      return !ended || review.stage === 'draft' || review.stage === 'public'
    }
    expect(counterexample(over)).toBeNull()
  })
})
