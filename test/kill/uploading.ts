import sharp from 'sharp'
import { keyText } from '../../src/content/types'
import { aPdf } from '../pdf'
import { attempt, editorOf, type Desk } from './desk'
import { anUpload, type Upload } from './memory'
import { idIn } from './writing'

/** No two are the same bytes. */
export async function uploadPicture(desk: Desk): Promise<void> {
  const [width, height] = [desk.chance.between(60, 260), desk.chance.between(60, 200)]
  const coarse = Buffer.from(Array.from({ length: 8 * 6 * 3 }, () => desk.chance.below(256)))
  const bytes = await sharp(coarse, { raw: { width: 8, height: 6, channels: 3 } })
    .resize(width, height, { fit: 'fill' })
    .jpeg()
    .toBuffer()
  await upload(desk, 'images', '读书.jpg', bytes, { alt: '几个人在灯下读书' })
}

export const uploadText = (desk: Desk): Promise<void> =>
  upload(desk, 'files', '提纲.txt', Buffer.from(`宣讲提纲 ${desk.actor}-${desk.step}`), { title: '宣讲提纲' })

/** Many of them look the same: what is drawn of one is then what is drawn of others. */
export const uploadPdf = (desk: Desk): Promise<void> =>
  upload(desk, 'files', '讲义.pdf', aPdf(desk.chance.between(1, 4)), { title: '讲义' })

/** A bulletin as it was printed, kept in the library: the same bytes have two owners now. */
export async function keepPrinted(desk: Desk): Promise<void> {
  const bulletin = desk.chance.pick(
    desk.documents.filter(({ key, public: now }) => key.type === 'bulletins' && now),
  )
  if (!bulletin) return
  const get = (at: string) =>
    attempt('read printed', desk, () => editorOf(desk).send('GET', at), keyText(bulletin.key))
  const { outcome, answer } = await get(`/content/v1/bulletins/${bulletin.key.id}`)
  if (outcome !== 'done' || !answer) return
  const { files } = answer.json() as { files: { pdf?: { url: string } } }
  if (!files.pdf) return
  const printed = await get(new URL(files.pdf.url, desk.installation.url).pathname)
  if (printed.outcome === 'done' && printed.answer)
    await upload(desk, 'files', '简报.pdf', printed.answer.bytes, { title: '简报' })
}

async function upload(
  desk: Desk,
  kind: Upload['kind'],
  name: string,
  bytes: Uint8Array,
  data: object,
): Promise<void> {
  const who = editorOf(desk)
  const { outcome, answer } = await attempt(`upload ${name}`, desk, () =>
    who.upload(`/api/${kind}?depth=0`, name, bytes, data),
  )
  if (outcome !== 'done' || !answer) return
  const kept = anUpload(kind, idIn(answer))
  desk.uploads.push(kept)
  desk.memory.uploads.push(kept)
}
