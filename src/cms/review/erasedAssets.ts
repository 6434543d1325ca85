import type { Snapshot } from '../../content/snapshot'
import type { Blobs } from '../blobs'
import type { Problem } from '../refused'

/** Pictures and files whose bytes are gone, above all with a consent that was taken back: nobody publishes them again. */
export async function erasedAssets({ images, files }: Snapshot, blobs: Blobs): Promise<Problem[]> {
  const problems: Problem[] = []
  for (const { id, name, sha256 } of [...Object.values(images), ...Object.values(files)]) {
    if (await blobs.has(sha256)) continue
    problems.push({
      path: `assets.${id}`,
      code: 'asset_erased',
      message: {
        zh: `“${name}”的文件已被抹去（例如当事人撤回了同意），请换掉或去掉。`,
        en: `The bytes of “${name}” have been erased (a consent was withdrawn, for one): replace it, or leave it out.`,
      },
    })
  }
  return problems
}
