import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** A folder that is there until this process ends. */
export function folder(): string {
  const made = mkdtempSync(path.join(tmpdir(), 'xuanjiangtai-bench-'))
  process.on('exit', () => rmSync(made, { recursive: true, force: true }))
  return made
}

// An `exit` listener does not run when a signal ends the process.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130))
