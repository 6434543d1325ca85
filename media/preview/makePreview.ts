import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import path from 'node:path'
import sharp from 'sharp'
import { fromOffice } from './fromOffice'
import { fromPdf } from './fromPdf'
import { fromRecording } from './fromRecording'
import { PreviewFailed } from './PreviewFailed'
import { formats, mediaPolicy, type PreviewPolicy } from '../policy'
import type { Tools } from './tools'

/** `name` is `page1` … `page3` of a document, `poster` of a video; WebP and JPEG of each. */
export type PreviewPicture = { name: string; mediaType: string; width: number; height: number; bytes: Buffer }
/** Lengths in seconds. */
export type Preview = { pages?: number; seconds?: number; pictures: PreviewPicture[] }

export type PreviewMaker = {
  /** Path of `pdfChild`, bundled or as source. */
  worker: string
  /** An absolute path: a font file for Chinese that documents do not bring along. */
  font?: string | undefined
  tools: Tools
  /** Each file is worked on in a folder of its own in this one: see `clearWorkspace`. */
  workspace: string
  policy?: PreviewPolicy
}

export type Given = Required<Pick<PreviewMaker, 'worker' | 'tools' | 'policy'>> & {
  font: string | undefined
  folder: string
  signal: AbortSignal | undefined
}
/** Pictures that a program has left in the folder. */
export type Found = { pages?: number; seconds?: number; pictures: { name: string; file: string }[] }

export type PreviewKind = 'pdf' | 'office' | 'recording'

const kinds: Record<PreviewKind, string[]> = {
  pdf: ['pdf'],
  office: ['docx', 'doc', 'xlsx', 'xls', 'pptx', 'ppt'],
  recording: ['mp3', 'm4a', 'wav', 'ogg', 'aac', 'mp4', 'webm'],
}

/** @returns undefined when there is nothing to make of such a file */
export const previewKindOf = (extension: string): PreviewKind | undefined =>
  previewKinds.find((kind) => kinds[kind].includes(extension))

const previewKinds = Object.keys(kinds) as PreviewKind[]

export const mediaTypesOf = (kind: PreviewKind): string[] =>
  kinds[kind].flatMap((extension) => formats.get(extension)?.mediaType ?? [])

/**
 * What a file looks like and how long it is, found out by other processes in a folder of their own, which is gone
 * afterwards.
 * @param extension  in lower case, without its dot
 * @throws PreviewFailed
 */
export async function makePreview(
  { file, extension }: { file: string; extension: string },
  { worker, font, tools, workspace, policy = mediaPolicy.preview }: PreviewMaker,
  signal?: AbortSignal,
): Promise<Preview> {
  await mkdir(workspace, { recursive: true })
  const folder = await mkdtemp(path.join(workspace, 'file-'))
  const given: Given = { worker, font, tools, policy, folder, signal }
  try {
    const { pictures, ...facts } = await find(file, extension, given)
    return {
      ...facts,
      pictures: (await Promise.all(pictures.map((picture) => encode(picture, policy)))).flat(),
    }
  } catch (error) {
    if (error instanceof PreviewFailed) throw error
    throw new PreviewFailed('preview_unreadable', String(error), { cause: error })
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 })
  }
}

/** Removes what a process that was killed had in hand; before anything is made. */
export const clearWorkspace = (workspace: string): Promise<void> =>
  rm(workspace, { recursive: true, force: true, maxRetries: 3 })

function find(file: string, extension: string, given: Given): Promise<Found> {
  switch (previewKindOf(extension)) {
    case 'pdf':
      return fromPdf(file, given)
    case 'office':
      return fromOffice(file, extension, given)
    case 'recording':
      return fromRecording(file, extension, given)
    case undefined:
      throw new RangeError(`no preview of .${extension}`)
  }
}

/** Wide enough for a phone held upright, and for the first glance elsewhere. */
const widest = 960

async function encode(
  { name, file }: Found['pictures'][number],
  { pixels }: PreviewPolicy,
): Promise<PreviewPicture[]> {
  const whole = sharp(file, { limitInputPixels: pixels }).resize({
    width: widest,
    height: 4 * widest,
    fit: 'inside',
    withoutEnlargement: true,
  })
  const forms = [
    ['image/webp', whole.clone().webp({ quality: 80, effort: 2 })],
    ['image/jpeg', whole.clone().flatten({ background: '#ffffff' }).jpeg({ quality: 82, mozjpeg: true })],
  ] as const
  return Promise.all(
    forms.map(async ([mediaType, image]) => {
      const { data, info } = await image.toBuffer({ resolveWithObject: true })
      return { name, mediaType, width: info.width, height: info.height, bytes: data }
    }),
  )
}
