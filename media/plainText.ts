import { setImmediate } from 'node:timers/promises'

/** Whether the bytes are text for people: UTF-8 or GB18030, and neither markup nor a program. */
export const isPlainText = async (bytes: Buffer): Promise<boolean> =>
  !looksExecutable(bytes) && ((await isTextIn('utf-8', bytes)) || (await isTextIn('gb18030', bytes)))

/** Read at once; then everybody else gets a turn. Some milliseconds. */
const slice = 256 * 1024

const isTextIn = async (encoding: 'utf-8' | 'gb18030', bytes: Buffer): Promise<boolean> => {
  const decoder = new TextDecoder(encoding, { fatal: true })
  for (let at = 0; at < bytes.length; at += slice) {
    const part = bytes.subarray(at, at + slice)
    const isLast = at + slice >= bytes.length
    if (part.some(isControl) || !decodes(decoder, part, isLast)) return false
    await setImmediate()
  }
  return true
}

/** The decoder keeps a character that the end of a part cuts in two; the last part must not. */
const decodes = (decoder: TextDecoder, part: Buffer, isLast: boolean): boolean => {
  try {
    decoder.decode(part, { stream: !isLast })
    return true
  } catch (error) {
    if (error instanceof TypeError) return false
    throw error
  }
}

const allowedControls = new Set(['\t', '\n', '\f', '\r'].map((character) => character.charCodeAt(0)))
/** Bytes below 0x20 stand for themselves in both encodings. */
const isControl = (byte: number): boolean => byte < 0x20 && !allowedControls.has(byte)

/** Some readers guess the type from the beginning, whatever the header says. */
const guessed = 16 * 1024

const looksExecutable = (bytes: Buffer): boolean => {
  const head = bytes.toString('latin1', 0, guessed)
  return markup.test(head) || programStarts.some((pattern) => pattern.test(head.replace(preamble, '')))
}

const markup = /<(?:!doctype|\?xml|\?php|html|head|body|script|svg|iframe|object|embed)\b/iu
/** A byte order mark (as latin1 shows it), white space and comments. Nothing follows it, so it cannot backtrack. */
const preamble = /^(?:ï»¿)?(?:\s|\/\/[^\n]*|\/\*(?:[^*]|\*(?!\/))*\*\/)*/u
const programStarts = [
  /^(?:#!|<%|<\?)/u,
  /^(?:@?echo off\b|@echo\b|on error resume next|set \w+ = createobject|param\s*\(|set-executionpolicy\b)/iu,
  /^(?:["']use strict["']|(?:async )?function\b[\s\w$]*\(|[;!]?\((?:async )?(?:function\b|\(\)))/u,
  /^(?:var|let|const)\s+[\w$]+\s*=|^import\s*["'{*]|^import\s+[\w$]+\s+from\s/u,
  /^export (?:default|const|function|class)\b|^module\.exports\b/u,
  /^(?:(?:alert|eval|require)\(|(?:document|window|console)\.\w+)/u,
]
