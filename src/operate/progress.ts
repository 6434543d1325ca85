import type { Label } from '../content/vocabulary'

/** Tells the operator, a line at a time. */
export type Say = (line: Label) => void

/** A line whenever another fifth is done. */
export const inFifths =
  (what: Label, say: Say) =>
  (done: number, of: number): void => {
    const fifth = (n: number) => Math.floor((n * 5) / of)
    if (fifth(done) === fifth(done - 1)) return
    say({ zh: `${what.zh} ${done}/${of}`, en: `${what.en} ${done}/${of}` })
  }
