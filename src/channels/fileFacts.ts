import type { FileFacts } from '../content/entry'
import type { FileAsset } from '../content/snapshot'
import { portablePreview, previewFiles } from '../render/filePreview'
import { pictureUrl } from '../render/picture'
import { toRendition } from './pictures'

/** How long a file is and what it looks like, as far as that is known. */
export const fileFacts = (file: FileAsset): FileFacts => {
  const shown = portablePreview(file)
  return {
    ...(file.pages !== undefined && { pages: file.pages }),
    ...(file.seconds !== undefined && { seconds: file.seconds }),
    ...(shown && {
      preview: {
        url: pictureUrl(shown),
        width: shown.width,
        height: shown.height,
        renditions: previewFiles(file).map(toRendition),
      },
    }),
  }
}
