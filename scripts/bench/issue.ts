/** A bulletin of twelve articles with eight pictures from the sample county, as each channel gets it. */
import { createHash } from 'node:crypto'
import sharp from 'sharp'
import { county } from '../../sample'
import { drawPicture } from '../../sample/drawPicture'
import { parseMarkup } from '../../sample/markup'
import { pictures as drawings } from '../../sample/pictures'
import { toBulletinSheet } from '../../src/channels/bulletin'
import type { BulletinSheet } from '../../src/channels/bulletinSheet'
import { compile } from '../../src/channels/compile'
import type { ImageAsset, Snapshot, SnapshotOf } from '../../src/content/snapshot'
import type { Tree } from '../../src/content/tree'
import { keyText, type DocumentKey } from '../../src/content/types'
import { plainText } from '../../src/content/walk'
import { renderDetail, stylesheet } from '../../src/site'

/** `html` is the page on the web, its style inside; `pictures` are by sha256. */
export type Issue = {
  sheet: BulletinSheet
  html: string
  pictures: Map<string, Uint8Array>
  characters: number
}

/** By picture key. */
type Album = Map<string, { asset: ImageAsset; bytes: Uint8Array }>

const wanted = { articles: 12, pictures: 8 }

export async function drawAlbum(): Promise<Album> {
  const album: Album = new Map()
  for (const { key, alt, scene } of drawings.slice(0, wanted.pictures)) {
    const bytes = await sharp(Buffer.from(drawPicture(scene)))
      .jpeg({ quality: 88 })
      .toBuffer()
    const { width, height } = await sharp(bytes).metadata()
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    const plain = { sha256, mediaType: 'image/jpeg', width, height, bytes: bytes.length }
    const renditions = [{ ...plain, name: 'w1600' }]
    album.set(key, { bytes, asset: { ...plain, id: key, name: `${key}.jpg`, alt, renditions } })
  }
  return album
}

/** @param number  makes every paragraph another one, so that no contender can remember it from the issue before */
export function anIssue(number: number, album: Album): Issue {
  const keys = [...album.keys()]
  const articles = county.articles.slice(0, wanted.articles).map(({ body, title, attribution }, i) => {
    const text = body.replaceAll(/!\[.*?\]\(.*?\)/g, '').replaceAll(/。(?=\n|$)/g, `（之${number}）。`)
    const key = keys[i]
    return {
      ...base('articles', `a${i}`, title, parseMarkup(key ? `${text}\n\n![活动现场](${key})` : text)),
      images: Object.fromEntries(
        [...album].filter(([one]) => one === key).map(([, { asset }]) => [key, asset]),
      ),
      attribution,
      occurredOn: null,
    }
  })
  const bulletin = aBulletin(
    number,
    articles.map(({ id }) => id),
  )
  const known = new Map<string, Snapshot>(articles.map((article) => [keyText(article), article]))
  const lookup = (key: DocumentKey) => known.get(keyText(key))
  return {
    sheet: toBulletinSheet(bulletin, lookup),
    html: pageOf(bulletin, lookup),
    pictures: new Map([...album.values()].map(({ asset, bytes }) => [asset.sha256, bytes])),
    characters: articles.reduce((sum, { body }) => sum + plainText(body).length, 0),
  }
}

const base = <T extends 'articles' | 'bulletins'>(type: T, id: string, title: string, body: Tree) => ({
  type,
  id,
  slug: id,
  title,
  summary: '',
  unit: null,
  topics: [],
  cover: null,
  body,
  images: {},
  files: {},
})

const aBulletin = (number: number, articles: string[]): SnapshotOf<'bulletins'> => ({
  ...base('bulletins', 'b', `青溪文明实践第${number + 1}期`, []),
  masthead: '青溪文明实践',
  series: '专刊',
  issue: number + 1,
  runningNumber: 58,
  issuedOn: '2026-06-16',
  office: '青溪县新时代文明实践中心办公室',
  theme: '家门口的文明实践',
  sections: [{ title: '', articles: articles.map((article) => ({ article, attribution: '' })) }],
  recipients: { report: '市文明办', send: '县直各单位', distribute: '各乡镇新时代文明实践所' },
  signOff: { issuer: '甲某', editor: '乙某', proofreader: '丙某' },
  copies: 200,
})

function pageOf(bulletin: Snapshot, lookup: (key: DocumentKey) => Snapshot | undefined): string {
  const { output } = compile(bulletin, lookup)
  const at = '2026-06-16T08:00:00+08:00'
  const entry = { ...output.entry, sequence: 1, revision: 1, publishedAt: at, updatedAt: at }
  const site = { name: '青溪县新时代文明实践', publicUrl: 'http://qingxi.example' }
  const { bodies, attachments, jsonld } = output
  const page = renderDetail({ site, entry, html: bodies.web.html, attachments, files: [], jsonld, now: at })
  // Nobody scrolls a page that is only printed, so its pictures would never come.
  return page.replaceAll('loading="lazy"', '').replace('</head>', `<style>${stylesheet}</style></head>`)
}
