/** What editors do, one thing at a time, at random: several of them together are the load that is killed under. */
import { pickUpload, type Desk } from './desk'
import { carryOn, sendBack, withdraw } from './reviewing'
import { keepPrinted, uploadPdf, uploadPicture, uploadText } from './uploading'
import { create, edit, text, title } from './writing'

/** A bulletin is typeset again whenever one of its articles changes, so the many bulletins keep the typesetter at work. */
const weights = {
  createArticle: 8,
  createEvent: 3,
  createBulletin: 6,
  rename: 6,
  moveAddress: 4,
  illustrate: 10,
  uploadPicture: 5,
  uploadText: 2,
  uploadPdf: 6,
  keepPrinted: 2,
  carryOn: 40,
  sendBack: 2,
  withdraw: 8,
}

/** Does one thing. */
export const act = (desk: Desk): Promise<unknown> => acts[desk.chance.weighted(weights)](desk)

const acts: Record<keyof typeof weights, (desk: Desk) => Promise<unknown>> = {
  createArticle: (desk) =>
    create(desk, 'articles', { body: text(desk.chance), attribution: '柳湾镇新时代文明实践所' }),
  createEvent: (desk) =>
    create(desk, 'events', {
      platform: 'theory',
      status: 'scheduled',
      startsAt: `2027-0${desk.chance.between(1, 9)}-15T09:00:00.000Z`,
      place: '文化礼堂',
      venue: '文化礼堂',
      body: text(desk.chance),
    }),
  createBulletin: async (desk) => {
    const shown = desk.documents.filter(({ key, public: now }) => key.type === 'articles' && now)
    const articles = Array.from({ length: Math.min(shown.length, 3) }, () => desk.chance.pick(shown)?.key.id)
    if (articles.length === 0) return
    const bulletin = await create(desk, 'bulletins', {
      masthead: '青溪文明实践',
      issue: desk.chance.between(1, 1000),
      office: '青溪县新时代文明实践中心',
      issuedOn: '2026-06-16T00:00:00.000Z',
      sections: [{ articles: [...new Set(articles)].map((article) => ({ article })) }],
    })
    if (bulletin) await carryOn(desk, bulletin, 5)
  },
  rename: (desk) => edit('rename', desk, { title: title(desk.chance) }),
  moveAddress: (desk) => edit('move address', desk, { slug: `moved-${desk.actor}-${desk.step}` }),
  illustrate: async (desk) => {
    const image = pickUpload(desk, 'images')
    const file = desk.chance.chance(0.5) ? pickUpload(desk, 'files') : undefined
    const shows = [image, file].flatMap((one) => one ?? [])
    if (shows.length > 0) await edit('illustrate', desk, { body: text(desk.chance, shows) }, shows)
  },
  uploadPicture,
  uploadText,
  uploadPdf,
  keepPrinted,
  carryOn: async (desk) => {
    const known = desk.chance.pick(desk.documents)
    if (known) await carryOn(desk, known, desk.chance.between(1, 5))
  },
  sendBack,
  withdraw,
}
