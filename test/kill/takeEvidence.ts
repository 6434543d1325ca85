import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { World } from './desk'
import { wholeLog, type Evidence } from './evidence'
import { until } from './installation'
import type { Reading } from './reader'
import { leftBehind } from './leftBehind'
import { blobStore, dump, openStored } from './stored'

/** Waits until nothing is under way, stops everything, and looks at all of it. */
export async function takeEvidence(
  { installation, memory }: World,
  { stopReading, kills }: { stopReading: () => Promise<Reading>; kills: number },
) {
  const { dataDir } = installation
  await until('the previews', async () => !waiting(dataDir), 500)
  await until('the queue', async () => (await installation.queue()).due === 0)
  const { due } = await installation.queue()
  await installation.level()
  const log = await wholeLog((after) => installation.log(after))
  const reading = await stopReading()
  const again = mkdtempSync(path.join(tmpdir(), 'xuanjiangtai-kill-again-'))
  const rebuilt = dump(await installation.rebuild(again))
  rmSync(again, { recursive: true, force: true })
  await installation.stop()
  const blobs = blobStore(dataDir)
  const evidence: Evidence = {
    log,
    stored: openStored(dataDir),
    blobs,
    live: dump(path.join(dataDir, 'projection.sqlite')),
    rebuilt,
    memory,
    reading,
    surprises: installation.surprises,
    due,
    kills,
  }
  /** Starts once more, with everything old enough to go. */
  const sweep = async (): Promise<string[]> => {
    blobs.age()
    await installation.start('cms')
    const left = () => look(dataDir, installation.temporaryFiles())
    for (const deadline = Date.now() + 15_000; left().length > 0 && Date.now() < deadline;) await pause(200)
    const found = left()
    await installation.stop()
    return found
  }
  return { evidence, sweep }
}

function waiting(dataDir: string): boolean {
  const stored = openStored(dataDir)
  const found = stored.rows('files').some((row) => row.preview_state === 'wanted')
  stored.close()
  return found
}

function look(dataDir: string, temporary: string[]): string[] {
  const stored = openStored(dataDir)
  const found = leftBehind(stored, blobStore(dataDir).names(), temporary)
  stored.close()
  return found
}
