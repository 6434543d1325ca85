/** Pictures that are not what they seem, too large, broken, or carry more than a picture. */
import assert from 'node:assert/strict'
import sharp from 'sharp'
import { refused, taken, type Beast } from './beast'
import {
  aCmykJpeg,
  aJpeg,
  aJpegWithPlace,
  aNoisyJpeg,
  anAnimation,
  aPng,
  gifBomb,
  gifThatRuns,
  heic,
  lyingGif,
  pngBomb,
  pngComment,
  svg,
  text,
} from './bytes'
import type { Keeper } from './keeper'
import type { Reply } from './reply'

type Doc = { id: string; filename: string; width: number; height: number; mimeType: string }
export const docOf = ({ body }: Reply) => (body as { doc: Doc }).doc

/** What the library keeps of a picture. */
async function kept(reply: Reply, zoo: Keeper): Promise<Buffer> {
  const { filename } = docOf(reply)
  const served = await zoo.send('GET', `/api/images/file/${encodeURIComponent(filename)}`)
  assert.equal(served.status, 200)
  assert.equal(served.headers.get('x-content-type-options'), 'nosniff')
  return served.bytes
}

const picture = (
  what: string,
  name: string,
  make: () => Buffer | Promise<Buffer>,
  outcome: Beast['outcome'],
): Beast => ({
  what,
  send: async (zoo) => zoo.picture(name, await make()),
  outcome,
})

const html = '<html><script>alert(document.domain)</script></html>'
const tooManyPixels = refused(400, 'image_too_many_pixels', 'The picture is too large')
const broken = refused(400, 'image_broken', 'The picture is damaged or incomplete')
const mismatch = refused(400, 'media_mismatch', 'The contents are not what the extension says')

export const pictures: Beast[] = [
  picture(
    'A JPEG with a web page behind its end',
    'a.jpg',
    async () => Buffer.concat([await aJpeg(), text(html)]),
    taken('the picture alone is kept', async (reply, zoo) => {
      assert.equal((await kept(reply, zoo)).includes('<script>'), false)
    }),
  ),
  picture(
    'A JPEG whose comment is a web page',
    'a.jpg',
    async () => {
      const jpeg = await aJpeg()
      const comment = Buffer.concat([Buffer.from([0xff, 0xfe, 0, html.length + 2]), text(html)])
      return Buffer.concat([jpeg.subarray(0, 2), comment, jpeg.subarray(2)])
    },
    taken('the picture alone is kept', async (reply, zoo) => {
      assert.equal((await kept(reply, zoo)).includes('<script>'), false)
    }),
  ),
  picture('A GIF that is also a script', 'a.gif', gifThatRuns, broken),
  picture('A script named .jpg', 'a.jpg', () => text('alert(1)'), mismatch),
  picture('An SVG with a script', 'a.svg', svg, refused(400, 'media_type_refused', 'Export it as JPEG')),
  picture('An SVG named .png', 'a.png', svg, mismatch),
  picture('A HEIC from a phone', 'a.heic', heic, refused(400, 'media_type_refused', 'Export it as JPEG')),
  picture(
    'A PNG of 400 megapixels in 50 KB',
    'a.png',
    () => pngBomb(20_000, 20_000, { bits: 1, colour: 0 }),
    tooManyPixels,
  ),
  picture(
    'A PNG of 98 megapixels in 100 KB',
    'a.png',
    () => pngBomb(9_900, 9_900, { colour: 0 }),
    taken('scaled down to 2,560 pixels', (reply) => assert.equal(docOf(reply).width, 2560)),
  ),
  picture(
    'A PNG whose comment unpacks to 100 MB',
    'a.png',
    () => pngBomb(8, 8, { extra: [pngComment(100_000_000)] }),
    taken('the comment is not kept', async (reply, zoo) =>
      assert.ok((await kept(reply, zoo)).length < 1_000),
    ),
  ),
  picture(
    'A picture 30,000 pixels wide',
    'a.png',
    () => pngBomb(30_000, 100),
    taken('scaled down to 2,560 pixels', (reply) => assert.equal(docOf(reply).width, 2560)),
  ),
  picture('A picture 30,001 pixels wide', 'a.png', () => pngBomb(30_001, 100), tooManyPixels),
  picture(
    'A picture 30,000 × 30,000 pixels large',
    'a.png',
    () => pngBomb(30_000, 30_000, { bits: 1, colour: 0 }),
    tooManyPixels,
  ),
  picture(
    'A GIF that says 65,535 × 65,535 and holds one pixel',
    'a.gif',
    () => lyingGif(65_535, 65_535),
    taken('taken for the one pixel that it is', (reply) => assert.equal(docOf(reply).width, 1)),
  ),
  picture(
    'An animation of 60 frames',
    'a.gif',
    () => anAnimation('gif', 60),
    taken('its first frame is kept', async (reply, zoo) => {
      assert.equal((await sharp(await kept(reply, zoo)).metadata()).pages ?? 1, 1)
    }),
  ),
  picture(
    'An animation of 100 frames of 25 megapixels each in 2 MB',
    'a.gif',
    () => gifBomb(100),
    taken('its first frame is kept, scaled down', (reply) => assert.equal(docOf(reply).width, 2560)),
  ),
  picture(
    'An animated WebP',
    'a.webp',
    () => anAnimation('webp', 3),
    taken('its first frame is kept', (reply) => assert.equal(docOf(reply).height, 32)),
  ),
  picture(
    'A JPEG cut off half-way',
    'a.jpg',
    async () => {
      const jpeg = await aNoisyJpeg()
      return jpeg.subarray(0, jpeg.length / 2)
    },
    broken,
  ),
  picture(
    'A JPEG that is only its first bytes',
    'a.jpg',
    async () => (await aJpeg()).subarray(0, 20),
    broken,
  ),
  picture(
    'A PNG with a flipped bit',
    'a.png',
    async () => {
      const png = await aPng()
      png[60] = (png[60] ?? 0) ^ 0xff
      return png
    },
    broken,
  ),
  picture('An empty file', 'a.png', () => Buffer.alloc(0), refused(400, 'media_empty', 'The file is empty')),
  picture(
    'A PNG named .jpg',
    'a.jpg',
    () => aPng(),
    taken('taken for what it is', (reply) => assert.match(docOf(reply).filename, /\.(png|jpg)$/)),
  ),
  picture(
    'A CMYK picture from a print shop',
    'a.jpg',
    aCmykJpeg,
    taken('turned into sRGB', async (reply, zoo) => {
      assert.equal((await sharp(await kept(reply, zoo)).metadata()).space, 'srgb')
    }),
  ),
  picture(
    'A photo that tells where it was taken',
    'a.jpg',
    aJpegWithPlace,
    taken('no EXIF is kept, no position, no camera', async (reply, zoo) => {
      const bytes = await kept(reply, zoo)
      assert.equal((await sharp(bytes).metadata()).exif, undefined)
      assert.equal(bytes.includes('SecretCamera'), false)
    }),
  ),
  {
    what: 'A picture from somebody who is not signed in',
    send: async (zoo) => zoo.upload('/api/images', 'a.jpg', await aJpeg(41, 7), {}, 'nobody'),
    outcome: refused(403, '', 'not allowed'),
  },
  {
    what: 'A picture from somebody who may not upload',
    send: async (zoo) => zoo.upload('/api/images', 'a.jpg', await aJpeg(42, 7), {}, 'lecturer'),
    outcome: refused(403, '', 'not allowed'),
  },
  {
    what: 'A good picture with a description of 100,000 characters',
    send: async (zoo) =>
      zoo.upload('/api/images', 'a.jpg', await aJpeg(43, 7), { alt: '长'.repeat(100_000) }),
    outcome: refused(400, 'ValidationError', 'The text is too long'),
  },
  {
    what: 'A picture that brings along what only the media pipeline may write',
    send: async (zoo) =>
      zoo.upload('/api/images', 'a.jpg', await aJpeg(), {
        id: 'chosen',
        sha256: 'f'.repeat(64),
        renditions: [{ name: 'thumb', sha256: 'f'.repeat(64) }],
        place: '/',
        mimeType: 'text/html',
        url: 'http://127.0.0.1:1/',
      }),
    outcome: taken('all of it is ignored', (reply) => {
      const { mimeType, id } = docOf(reply)
      assert.equal(mimeType, 'image/jpeg')
      assert.notEqual(id, 'chosen')
      assert.ok(!JSON.stringify(reply.body).includes('f'.repeat(64)))
    }),
  },
  {
    what: 'A picture with fields that are not JSON',
    send: async (zoo) => zoo.upload('/api/images', 'a.jpg', await aJpeg(), '{not json'),
    outcome: refused(400, 'bad_request', 'The request cannot be read'),
  },
  {
    what: 'A picture whose fields name a path out of the library',
    send: async (zoo) => zoo.upload('/api/images', 'a.jpg', await aJpeg(), { filename: '../../x.png' }),
    outcome: refused(400, '', 'Invalid filename'),
  },
  {
    what: 'An address to fetch a picture from, in the place of a file (SSRF)',
    send: (zoo) =>
      zoo.send('POST', '/api/images', { body: { filename: 'a.png', url: `${zoo.url}/api/images` } }),
    outcome: refused(400, 'media_empty', 'No file arrived'),
  },
  {
    what: 'A picture that is to be fetched again and cut (SSRF)',
    send: async (zoo) => {
      const made = docOf(await zoo.picture('a.jpg', await aJpeg(40, 40)))
      const body = { filename: 'a.png', url: `${zoo.url}/api/images`, focalX: 3, focalY: 3 }
      const edits = 'uploadEdits[crop][x]=1&uploadEdits[focalPoint][x]=9'
      return zoo.send('PATCH', `/api/images/${made.id}?${edits}`, { body })
    },
    outcome: taken('nothing is fetched', (reply) => assert.match(docOf(reply).filename, /^a-.*\.jpg$/), 200),
  },
  {
    what: 'A picture without a file',
    send: (zoo) => zoo.send('POST', '/api/images', { body: { alt: '没有文件' } }),
    outcome: refused(400, 'media_empty', 'No file arrived'),
  },
  ...[
    '../../etc/passwd.png',
    '..\\..\\boot.png',
    'a\r\nSet-Cookie: x=1.png',
    '\u202Egnp.exe.png',
    'CON.png',
    '.png',
    '<script>.png',
    `${'长'.repeat(200)}.png`,
  ].map((name): Beast =>
    picture(
      `A picture named ${name.length > 100 ? 'with 200 characters' : JSON.stringify(name)}`,
      name,
      () => aPng(),
      taken('kept under a clean name', (reply) => {
        const { filename } = docOf(reply)
        assert.doesNotMatch(filename, /[\p{Cc}\p{Cf}/\\<>:]/u)
        assert.match(filename, /^[^.].{10,250}\.png$/)
      }),
    ),
  ),
  picture(
    'A picture whose name has 2,000 characters',
    `${'长'.repeat(2_000)}.png`,
    () => aPng(),
    refused(400, 'media_type_refused', 'This kind of file cannot be uploaded'),
  ),
  picture(
    'A picture whose name has a NUL',
    'a\u0000.png',
    () => aPng(),
    refused(400, 'bad_request', 'The request cannot be read'),
  ),
]
