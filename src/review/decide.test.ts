import { describe, expect, it } from 'vitest'
import { allowedActions, refusal, type Actor, type Situation } from './decide'
import type { Review, Signature } from './foldRecords'
import { policy } from './policy'
import { actions, roles, type Role, type Stage } from './vocabulary'

const anActor = (fields: Partial<Actor> = {}): Actor => ({
  id: 'somebody',
  role: 'chief-editor',
  inPlace: true,
  ...fields,
})
const signedBy = (by: string): Signature => ({
  stage: 'first',
  by,
  byName: by,
  at: '2024-03-15T08:00:00.000Z',
  contentHash: 'text',
  remark: '',
})
const at = (
  stage: Stage,
  { isPublic = false, creator = 'author', ...review }: Partial<Review & Situation> = {},
): Situation => ({ review: { stage, signatures: [], authors: ['author'], ...review }, creator, isPublic })
const asked = (action: Parameters<typeof refusal>[0], situation: Situation, actor: Partial<Actor> = {}) =>
  refusal(action, anActor(actor), situation, policy)

describe('a step of review', () => {
  it('is refused to roles that the policy does not name for it', () => {
    for (const action of actions) {
      const refused = roles.filter((role) => asked(action, at('draft'), { role }) === 'role_not_allowed')
      expect(refused).toEqual(roles.filter((role) => !policy.roles[action].includes(role)))
    }
  })

  it.each(actions)('is refused outside the unit: %s', (action) => {
    const role = policy.roles[action][0] as Role
    expect(asked(action, at('draft'), { role, inPlace: false })).toBe('out_of_place')
  })

  it.each(actions)('is refused to station keepers for what others created: %s', (action) => {
    const station = { role: 'contributor', id: 'keeper' } as const
    for (const stage of ['draft', 'first', 'second', 'final', 'sealed', 'public'] as const) {
      const others = asked(action, at(stage, { authors: ['author', 'keeper'] }), station)
      const nobodys = asked(action, at(stage, { creator: null }), station)
      const expected = policy.roles[action].includes('contributor') ? 'others_work' : 'role_not_allowed'
      expect([others, nobodys]).toEqual([expected, expected])
    }
  })

  it('is open to station keepers for what they created', () => {
    const station = { role: 'contributor', id: 'author' } as const
    expect(asked('submit', at('draft'), station)).toBeNull()
    expect(asked('recall', at('second'), station)).toBeNull()
    expect(asked('recall', at('draft'), station)).toBe('not_submitted')
  })

  it('says first that the role is wrong: place does not matter then', () => {
    expect(asked('sign', at('first'), { role: 'lecturer', inPlace: false })).toBe('role_not_allowed')
  })
})

describe('submitting', () => {
  it('takes a draft', () => expect(asked('submit', at('draft'))).toBeNull())
  it('is refused for what readers see already', () => expect(asked('submit', at('public'))).toBe('unchanged'))
  it.each(['first', 'second', 'final', 'sealed'] as const)(
    'is refused while it is under review: %s',
    (stage) => expect(asked('submit', at(stage))).toBe('already_submitted'),
  )
})

describe('signing', () => {
  it.each(['first', 'second', 'final'] as const)('takes the stage that is open: %s', (stage) =>
    expect(asked('sign', at(stage))).toBeNull(),
  )
  it.each(['draft', 'public'] as const)('needs a submission: %s', (stage) =>
    expect(asked('sign', at(stage))).toBe('not_submitted'),
  )
  it('is refused when every stage is signed', () => expect(asked('sign', at('sealed'))).toBe('nothing_open'))
  it('is refused to the authors', () => expect(asked('sign', at('first'), { id: 'author' })).toBe('own_work'))
  it('is refused to who signed an earlier stage', () => {
    const situation = at('second', { signatures: [signedBy('somebody')] })
    expect(asked('sign', situation)).toBe('signed_twice')
    expect(asked('sign', situation, { id: 'another' })).toBeNull()
  })
})

describe('recalling and returning', () => {
  it.each(['recall', 'return'] as const)('%s takes what is under review, sealed or not', (action) => {
    const taken = (['draft', 'first', 'second', 'final', 'sealed', 'public'] as const).filter(
      (stage) => asked(action, at(stage)) === null,
    )
    expect(taken).toEqual(['first', 'second', 'final', 'sealed'])
    expect(asked(action, at('draft'))).toBe('not_submitted')
  })
})

describe('publishing', () => {
  it('takes a complete seal', () => expect(asked('publish', at('sealed'))).toBeNull())
  it.each(['draft', 'first', 'second', 'final', 'public'] as const)('is refused otherwise: %s', (stage) =>
    expect(asked('publish', at(stage))).toBe('seal_incomplete'),
  )
})

describe('withdrawing', () => {
  it.each(['public', 'draft', 'second'] as const)(
    'takes what readers see, whatever is being written: %s',
    (stage) => expect(asked('withdraw', at(stage, { isPublic: true }))).toBeNull(),
  )
  it('is refused when readers see nothing of it', () =>
    expect(asked('withdraw', at('draft'))).toBe('not_public'))
  it.each([
    ['error', 'consent', null],
    ['outdated', 'consent', null],
    ['consent', 'consent', 'not_public'],
    ['outdated', 'error', 'not_public'],
  ] as const)('of what is gone for %s, with the reason %s: %s', (gone, reason, code) =>
    expect(asked('withdraw', { ...at('draft'), gone, reason })).toBe(code),
  )
})

describe('what can be done now', () => {
  it('is listed in the order of the work', () => {
    expect(allowedActions(anActor(), at('second', { isPublic: true }), policy)).toEqual([
      'recall',
      'sign',
      'return',
      'withdraw',
    ])
  })

  it('is nothing for a lecturer', () => {
    for (const stage of ['draft', 'first', 'sealed', 'public'] as const) {
      expect(allowedActions(anActor({ role: 'lecturer' }), at(stage, { isPublic: true }), policy)).toEqual([])
    }
  })
})
