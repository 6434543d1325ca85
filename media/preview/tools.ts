import { accessSync, constants } from 'node:fs'
import path from 'node:path'

/** Programs of the machine that previews are better with: where they are, if they are. `prlimit` caps the others' memory. */
export type Tools = { ffmpeg?: string; ffprobe?: string; office?: string; prlimit?: string }

/** @param searchPath  folders in the manner of `PATH` */
export function findTools(searchPath = process.env.PATH ?? ''): Tools {
  const folders = searchPath.split(path.delimiter).filter((folder) => path.isAbsolute(folder))
  const find = (...names: string[]): string | undefined =>
    names.flatMap((name) => folders.map((folder) => path.join(folder, name))).find(isProgram)
  const [ffmpeg, ffprobe, office] = [find('ffmpeg'), find('ffprobe'), find('soffice', 'libreoffice')]
  const prlimit = find('prlimit')
  return {
    ...(ffmpeg && { ffmpeg }),
    ...(ffprobe && { ffprobe }),
    ...(office && { office }),
    ...(prlimit && { prlimit }),
  }
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}
