/** Whether every picture and file that the database names is there. */
import { blobsIn } from '../../cms/blobs'
import { listBlobs } from '../blobFiles'
import { beware, broken, well, type Finding } from './Finding'
import type { Records } from './Records'

export async function checkBlobs(
  records: Pick<Records, 'publicBlobs' | 'libraryBlobs'>,
  blobDir: string,
): Promise<Finding[]> {
  const [shown, kept] = [await records.publicBlobs(), await records.libraryBlobs()]
  const there = new Set(await listBlobs(blobDir))
  const absent = (hashes: Set<string>) => [...hashes].filter((sha256) => !there.has(sha256))
  const lost = absent(shown)
  const away = absent(kept).filter((sha256) => !shown.has(sha256))
  const named = new Set([...shown, ...kept])
  const unnamed = [...there].filter((sha256) => !named.has(sha256))
  return [
    ...(lost[0] ? [ofLost(lost.length, blobsIn(blobDir).pathOf(lost[0]))] : []),
    ...(away.length > 0 ? [ofAway(away.length)] : []),
    ...(unnamed.length > 0 ? [ofUnnamed(unnamed.length)] : []),
    ...(lost.length + away.length === 0
      ? [
          well(
            `图片和附件齐全，共 ${there.size} 个文件`,
            `all ${shown.size + kept.size} named blobs are there`,
          ),
        ]
      : []),
  ]
}

const ofLost = (count: number, example: string): Finding =>
  broken(`公开内容缺 ${count} 个文件（例如 ${example}）`, `public content lacks ${count} blobs`, {
    zh: '读者会看到缺图。从最近备份的 blobs 文件夹把同名文件拷回来，或在后台重新上传并发布。',
    en: 'Readers see gaps. Copy the files of the same names from the newest backup’s blobs folder, or upload and publish again.',
  })

const ofAway = (count: number): Finding =>
  beware(`素材库有 ${count} 个文件不在`, `${count} blobs of the library are not there`, {
    zh: '当事人撤回同意而撤下的图片会抹去文件，这属正常；此外就是丢失，可从备份的 blobs 文件夹拷回。',
    en: 'Pictures erased with a withdrawal of consent are meant to be; others are lost, and can be copied from a backup.',
  })

const ofUnnamed = (count: number): Finding => ({
  ...well(
    `有 ${count} 个文件已没有内容使用，不碍事`,
    `${count} blobs are no longer named by anything: harmless`,
  ),
})
