import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import path from 'node:path'
import sharp from 'sharp'
import { fromOffice } from './fromOffice'
import { fromPdf } from './fromPdf'
import { fromRecording } from './fromRecording'
import { PreviewFailed } from './PreviewFailed'
import type { Tools } from './tools'

/** `name` is `page1` … `page3` of a document, `poster` of a video; WebP and JPEG of each. */
export type PreviewPicture = { name: string; mediaType: string; width: number; height: number; bytes: Buffer }
/** Lengths in seconds. */
export type Preview = { pages?: number; seconds?: number; pictures: PreviewPicture[] }

export type PreviewMaker = {
  /** Path of `pdfChild`, bundled or as source. */
  worker: string
  /** A font file for Chinese that a PDF does not bring along. */
  font?: string | undefined
  tools: Tools
  /** Each file is worked on in a folder of its own in this one. Whoever starts empties it: a process that was killed could not. */
  workspace: string
  limits?: Limits
}
type Limits = { pdfMs: number; officeMs: number; recordingMs: number }

export type Given = Required<Pick<PreviewMaker, 'worker' | 'tools' | 'limits'>> & {
  font: string | undefined
  folder: string
  signal: AbortSignal | undefined
}
/** Pictures that a program has left in the folder. */
export type Found = { pages?: number; seconds?: number; pictures: { name: string; file: string }[] }

const usualLimits: Limits = { pdfMs: 60_000, officeMs: 120_000, recordingMs: 60_000 }

const recordings = new Set(['mp3', 'm4a', 'wav', 'ogg', 'aac', 'mp4', 'webm'])
const officeFiles = new Set(['docx', 'doc', 'xlsx', 'xls', 'pptx', 'ppt'])

/** Whether there is anything to make of such a file. */
export const hasPreview = (extension: string): boolean =>
  extension === 'pdf' || recordings.has(extension) || officeFiles.has(extension)

/**
 * What a file looks like and how long it is, found out by other processes in a folder of their own, which is gone
 * afterwards.
 * @param extension  in lower case, without its dot
 * @throws PreviewFailed
 */
export async function makePreview(
  { file, extension }: { file: string; extension: string },
  { worker, font, tools, workspace, limits = usualLimits }: PreviewMaker,
  signal?: AbortSignal,
): Promise<Preview> {
  await mkdir(workspace, { recursive: true })
  const folder = await mkdtemp(path.join(workspace, 'file-'))
  const given: Given = { worker, font, tools, limits, folder, signal }
  try {
    const { pictures, ...facts } = await find(file, extension, given)
    return { ...facts, pictures: (await Promise.all(pictures.map(encode))).flat() }
  } catch (error) {
    if (error instanceof PreviewFailed) throw error
    throw new PreviewFailed('preview_unreadable', String(error), { cause: error })
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 })
  }
}

function find(file: string, extension: string, given: Given): Promise<Found> {
  if (extension === 'pdf') return fromPdf(file, given)
  return officeFiles.has(extension)
    ? fromOffice(file, extension, given)
    : fromRecording(file, extension, given)
}

/** Wide enough for a phone held upright, and for the first glance elsewhere. */
const widest = 960

async function encode({ name, file }: Found['pictures'][number]): Promise<PreviewPicture[]> {
  const whole = sharp(file, { limitInputPixels: 20_000_000 }).resize({
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
