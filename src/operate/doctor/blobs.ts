/** Whether every picture and file that the database names is there, and whole. */
import { blobsIn } from '../../cms/blobs'
import { findDamaged, listBlobs } from '../blobFiles'
import { beware, broken, well, type Finding } from './Finding'
import type { Records } from './Records'

/** Contents that are read unless all are asked for: the newest, which a power failure may have cut short. */
const usuallyRead = 200

export async function checkBlobs(
  records: Pick<Records, 'publicBlobs' | 'libraryBlobs' | 'blobSizes'>,
  blobDir: string,
  readAll: boolean,
): Promise<Finding[]> {
  const [shown, kept] = [await records.publicBlobs(), await records.libraryBlobs()]
  const there = new Set(await listBlobs(blobDir))
  const absent = (hashes: Set<string>) => [...hashes].filter((sha256) => !there.has(sha256))
  const lost = absent(shown)
  const away = absent(kept).filter((sha256) => !shown.has(sha256))
  const named = new Set([...shown, ...kept])
  const whole = [...there].filter((sha256) => named.has(sha256))
  const most = readAll ? Infinity : usuallyRead
  const { damaged, read } = await findDamaged(blobDir, whole, await records.blobSizes(), most)
  const unnamed = [...there].filter((sha256) => !named.has(sha256))
  return [
    ...(lost[0] ? [ofLost(lost.length, blobsIn(blobDir).pathOf(lost[0]))] : []),
    ...(damaged[0] ? [ofDamaged(damaged.length, blobsIn(blobDir).pathOf(damaged[0]))] : []),
    ...(away.length > 0 ? [ofAway(away.length)] : []),
    ...(unnamed.length > 0 ? [ofUnnamed(unnamed.length)] : []),
    ...(lost.length + away.length + damaged.length === 0 ? [ofWhole(named.size, read)] : []),
  ]
}

const ofWhole = (count: number, read: number): Finding =>
  well(
    `图片和附件齐全，共 ${count} 个文件，大小都对；读完核对了 ${read} 个（全部核对：npm run doctor -- --all）`,
    `all ${count} named blobs are there and of their size; ${read} were read in full (all: npm run doctor -- --all)`,
  )

const ofDamaged = (count: number, example: string): Finding =>
  broken(`${count} 个文件损坏（例如 ${example}）`, `${count} blobs are damaged`, {
    zh: '从备份的 blobs 文件夹把同名文件拷回来；备份里也没有，就删去损坏的文件，在后台重新上传同一份原件。',
    en: 'Copy the files of the same names from a backup’s blobs folder; where none has them, delete the damaged file and upload the same original again.',
  })

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
