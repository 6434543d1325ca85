/** One editor at a time doing one thing at a time, at random: many of them together are the load that is killed under. */
import sharp from 'sharp'
import { toLexical } from '../../src/content/toLexical'
import type { Tree } from '../../src/content/tree'
import { reviewStages, type ReviewStage } from '../../src/review/vocabulary'
import { paragraph } from '../factories'
import type { Answer } from './ask'
import type { Dice } from './dice'
import type { Installation } from './installation'
import type { Known, Memory, Outcome } from './memory'
import { attempt, type County, type Person } from './people'

export type World = { installation: Installation; memory: Memory; county: County }
type Act = (world: World, chance: Dice) => Promise<void>

const weights = {
  createArticle: 8,
  createEvent: 3,
  createBulletin: 3,
  rename: 8,
  moveAddress: 3,
  illustrate: 6,
  uploadPicture: 5,
  uploadFile: 3,
  carryOn: 60,
  sendBack: 2,
  withdraw: 5,
}

/** Does one thing. */
export const act: Act = (world, chance) => acts[chance.weighted(weights)](world, chance)

const acts: Record<keyof typeof weights, Act> = {
  createArticle: (world, chance) =>
    create(world, chance, 'articles', { body: text(chance), attribution: '柳湾镇新时代文明实践所' }),
  createEvent: (world, chance) =>
    create(world, chance, 'events', {
      platform: 'theory',
      status: 'scheduled',
      startsAt: `2027-0${chance.between(1, 9)}-15T09:00:00.000Z`,
      place: '文化礼堂',
      venue: '文化礼堂',
      body: text(chance),
    }),
  createBulletin: async (world, chance) => {
    const shown = world.memory.documents.filter(({ key, public: now }) => key.type === 'articles' && now)
    const articles = Array.from({ length: Math.min(shown.length, 3) }, () => chance.pick(shown)?.key.id)
    if (articles.length === 0) return
    await create(world, chance, 'bulletins', {
      masthead: '青溪文明实践',
      issue: chance.between(1, 1000),
      office: '青溪县新时代文明实践中心',
      issuedOn: '2026-06-16T00:00:00.000Z',
      sections: [{ articles: [...new Set(articles)].map((article) => ({ article })) }],
    })
  },
  rename: (world, chance) => edit('rename', world, chance, { title: title(chance) }),
  moveAddress: (world, chance) =>
    edit('moveAddress', world, chance, { slug: `moved-${chance.below(1_000_000)}` }),
  illustrate: async (world, chance) => {
    const image = chance.pick(world.memory.images)
    const file = chance.chance(0.4) ? chance.pick(world.memory.files) : undefined
    if (image) await edit('illustrate', world, chance, { body: text(chance, image, file) }, { image, file })
  },
  uploadPicture: async (world, chance) => {
    const background = { r: chance.below(256), g: chance.below(256), b: chance.below(256) }
    const bytes = await sharp({ create: { width: 32, height: 24, channels: 3, background } })
      .jpeg()
      .toBuffer()
    await keep(world, chance, 'images', '读书.jpg', bytes, { alt: '几个人在灯下读书' })
  },
  uploadFile: (world, chance) =>
    keep(world, chance, 'files', '提纲.txt', Buffer.from(`宣讲提纲 ${chance.below(1e9)}`), {
      title: '宣讲提纲',
    }),
  carryOn: carryOn,
  sendBack: (world, chance) =>
    withDocument(world, chance, async (known) => {
      const { stage, contentHash } = (await review(world, known)) ?? {}
      const index = reviewStages.findIndex((one) => one === stage)
      const reviewer = world.county.reviewers[index]
      if (reviewer) await step(world, known, reviewer, 'return', { contentHash, remark: '请补充数据' })
    }),
  withdraw: (world, chance) =>
    withDocument(world, chance, async (known) => {
      if (!known.public || known.key.type === 'units') return
      const reason = chance.pick(['error', 'outdated', 'superseded', 'consent'] as const)
      if (reason === 'consent') known.erased = true
      const outcome = await step(world, known, editorOf(world, chance), 'withdraw', { reason })
      if (outcome !== 'refused') known.public = outcome === 'done' ? false : undefined
    }),
}

const title = (chance: Dice) => `柳湾镇办起第 ${chance.below(1_000_000)} 间家门口阅览室`

function text(chance: Dice, image?: string, file?: string) {
  const tree: Tree = [paragraph(`傍晚，阅览室的灯亮了，来了 ${chance.below(1000)} 人。`)]
  if (image) tree.push({ type: 'image', image, caption: '灯下' })
  if (file) tree.push({ type: 'attachment', file })
  return toLexical(tree)
}

const editorOf = ({ county }: World, chance: Dice): Person => chance.pick(county.editors) as Person

async function create(
  world: World,
  chance: Dice,
  type: 'articles' | 'events' | 'bulletins',
  fields: object,
): Promise<void> {
  const who = editorOf(world, chance)
  const data = { title: title(chance), unit: chance.pick(world.county.units), ...fields }
  const { outcome, answer } = await attempt(`create ${type}`, world, () =>
    who.send('POST', `/api/${type}?draft=true&depth=0`, data),
  )
  if (outcome === 'done' && answer) world.memory.add({ type, id: idIn(answer) }, data.title)
}

async function keep(
  world: World,
  chance: Dice,
  kind: 'images' | 'files',
  name: string,
  bytes: Uint8Array,
  data: object,
): Promise<void> {
  const who = editorOf(world, chance)
  const { outcome, answer } = await attempt(`upload ${kind}`, world, () =>
    who.upload(`/api/${kind}?depth=0`, name, bytes, data),
  )
  if (outcome === 'done' && answer) world.memory[kind].push(idIn(answer))
}

const idIn = (answer: Answer) => (answer.json() as { doc: { id: string } }).doc.id

type Used = { image?: string | undefined; file?: string | undefined }

function edit(
  operation: string,
  world: World,
  chance: Dice,
  fields: { title?: string; slug?: string; body?: object },
  { image, file }: Used = {},
): Promise<void> {
  return withDocument(world, chance, async (known) => {
    if (known.key.type === 'units') return
    const at = `/api/${known.key.type}/${known.key.id}?draft=true&depth=0`
    const { outcome } = await attempt(operation, world, () =>
      editorOf(world, chance).send('PATCH', at, fields),
    )
    if (outcome === 'refused') return
    if (image) known.images.push(image)
    if (file) known.files.push(file)
    if (fields.title) known.titles = outcome === 'done' ? [fields.title] : [...known.titles, fields.title]
  })
}

/** Takes a document that nobody else is at. */
async function withDocument(
  { memory }: World,
  chance: Dice,
  run: (known: Known) => Promise<void>,
): Promise<void> {
  const known = chance.pick(memory.documents.filter(({ busy }) => !busy))
  if (!known) return
  known.busy = true
  try {
    await run(known)
  } finally {
    known.busy = false
  }
}

/** The next step of review, whoever may take it. */
function carryOn(world: World, chance: Dice): Promise<void> {
  return withDocument(world, chance, async (known) => {
    const now = await review(world, known)
    if (!now?.contentHash) return
    const { stage, contentHash } = now
    if (stage === 'draft') await step(world, known, editorOf(world, chance), 'submit', { contentHash })
    else if (stage === 'sealed') await publish(world, known, editorOf(world, chance), contentHash)
    else {
      const index = reviewStages.findIndex((one) => one === stage)
      const reviewer = world.county.reviewers[index]
      if (reviewer) await sign(world, known, reviewer, stage as ReviewStage, contentHash)
    }
  })
}

async function sign(
  world: World,
  known: Known,
  reviewer: Person,
  stage: ReviewStage,
  contentHash: string,
): Promise<void> {
  const outcome = await step(world, known, reviewer, 'sign', { contentHash })
  if (outcome === 'done') known.signatures.push({ stage, by: reviewer.id })
}

async function publish(world: World, known: Known, who: Person, contentHash: string): Promise<void> {
  const { outcome, answer } = await take(world, known, who, 'publish', { contentHash })
  if (outcome === 'refused') return
  known.public = outcome === 'done' ? true : undefined
  if (outcome === 'done' && answer)
    known.revision = (answer.json() as { public: { revision: number } }).public.revision
}

const step = async (...order: Parameters<typeof take>): Promise<Outcome> => (await take(...order)).outcome

const take = (world: World, { key }: Known, who: Person, action: string, body: object) =>
  attempt(action, world, () => who.send('POST', `/api/${key.type}/${key.id}/${action}`, body))

type Review = { stage: string; contentHash: string | null }

async function review(world: World, { key }: Known): Promise<Review | undefined> {
  const [who] = world.county.reviewers
  if (!who) return undefined
  const { outcome, answer } = await attempt('read review', world, () =>
    who.send('GET', `/api/${key.type}/${key.id}/review`),
  )
  return outcome === 'done' ? (answer?.json() as Review) : undefined
}
