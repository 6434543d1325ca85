import { isUtf8 } from 'node:buffer'

/** Whether the bytes are text for people: UTF-8 or GB18030, and neither markup nor a program. */
export const isPlainText = (bytes: Buffer): boolean =>
  !bytes.some(isControl) && (isUtf8(bytes) || isGb18030(bytes)) && !looksExecutable(bytes)

const allowedControls = new Set(['\t', '\n', '\f', '\r'].map((character) => character.charCodeAt(0)))
/** Bytes below 0x20 stand for themselves in both encodings. */
const isControl = (byte: number): boolean => byte < 0x20 && !allowedControls.has(byte)

const isGb18030 = (bytes: Buffer): boolean => {
  try {
    new TextDecoder('gb18030', { fatal: true }).decode(bytes)
    return true
  } catch (error) {
    if (error instanceof TypeError) return false
    throw error
  }
}

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
