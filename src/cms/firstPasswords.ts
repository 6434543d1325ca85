/**
 * Passwords that were made here, in a file that only the owner of the installation reads: what a program prints is kept by
 * journald, Docker and every collector of logs. An account's line goes with the password in it.
 */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionBeforeOperationHook,
} from 'payload'
import { readSettings } from '../env'

const fileIn = (dataDir: string): string => path.join(dataDir, 'first-password.txt')

/** @returns the file, while there is one */
export function firstPasswordFile(dataDir = readSettings().dataDir): string | undefined {
  const file = fileIn(dataDir)
  return existsSync(file) ? file : undefined
}

/** @returns where they are */
export function keepFirstPasswords(emails: string[], password: string): string {
  const kept = linesIn(fileIn(readSettings().dataDir)).filter((line) => !emails.includes(emailIn(line)))
  return write([...kept, ...emails.map((email) => `${email}\t${password}`)])
}

function forget(email: string): void {
  const kept = linesIn(fileIn(readSettings().dataDir))
  const others = kept.filter((line) => emailIn(line) !== email)
  if (others.length < kept.length) write(others)
}

const linesIn = (file: string): string[] =>
  existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : []
const emailIn = (line: string): string => line.split('\t')[0] ?? ''

/** Aside and renamed: whoever reads it meanwhile reads all of it. Without a line there is no file. */
function write(lines: string[]): string {
  const { dataDir } = readSettings()
  const file = fileIn(dataDir)
  if (lines.length === 0) {
    rmSync(file, { force: true })
    return file
  }
  mkdirSync(dataDir, { recursive: true })
  const aside = `${file}.new`
  rmSync(aside, { force: true })
  writeFileSync(aside, `${lines.join('\n')}\n`, { mode: 0o600 })
  renameSync(aside, file)
  return file
}

const slot = 'setsPassword'

/** A password is not among what later hooks are given. */
export const noteNewPassword: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  const { data } = args as { data?: { password?: unknown } }
  if (operation === 'update') req.context[slot] = Boolean(data?.password)
  return args
}

export const forgetChangedPassword: CollectionAfterChangeHook = ({ operation, previousDoc, req }) => {
  if (operation === 'update' && req.context[slot] === true) forget(String(previousDoc?.email))
}

export const forgetAccount: CollectionAfterDeleteHook = ({ doc }) => forget(String(doc.email))
