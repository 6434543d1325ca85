/** Every request and every kill of a run, in the order in which they ended: one line of JSON each. */
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs'
import type { Outcome } from './memory'

export type Line =
  | {
      what: 'request'
      actor: number
      /** Which of the actor's doings it belongs to. */
      step: number
      operation: string
      document: string
      outcome: Outcome
      /** In milliseconds. */
      took: number
      /** The answer, or how the connection broke; not of what was done. */
      why?: string
    }
  | { what: 'kill'; target: string; processes: number[] }
  | { what: 'failed'; check: string; failures: string[] }

export type Journal = ReturnType<typeof openJournal>

/** @param file  is written anew */
export function openJournal(file: string) {
  const began = Date.now()
  writeFileSync(file, '')
  return {
    file,
    write: (line: Line): void =>
      appendFileSync(file, `${JSON.stringify({ ms: Date.now() - began, ...line })}\n`),
    /** The last lines, as they stand in the file. */
    tail: (lines: number): string[] => readFileSync(file, 'utf8').trimEnd().split('\n').slice(-lines),
  }
}
