import type { FileAsset } from '../content/snapshot'
import { toFile, type PictureFile } from './picture'

/** The one picture that readers get of a file, in each format: its first page, or the poster of a video. */
export const previewFiles = (file: FileAsset): PictureFile[] =>
  (file.preview ?? [])
    .filter(({ name }) => name === 'page1' || name === 'poster')
    .map((one) => toFile(file.name.replace(/\.[^.]*$/, ''), one))

/** The form of it that every reader can show. */
export const portablePreview = (file: FileAsset): PictureFile | undefined =>
  previewFiles(file).find(({ mediaType }) => mediaType === 'image/jpeg')
