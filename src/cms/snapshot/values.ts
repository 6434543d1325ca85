/** Payload's stored values as a snapshot holds them: '' and null where nothing was entered. */

import { cleanLines } from '../../content/lexical/cleanText'

export type Data = Record<string, unknown>

/** Without what no reader sees, and what could show a line otherwise than reviewers read it. */
export const text = (value: unknown): string => (typeof value === 'string' ? cleanLines(value) : '')

export const number = (value: unknown): number | null => (typeof value === 'number' ? value : null)

export const group = (value: unknown): Data =>
  typeof value === 'object' && value !== null ? (value as Data) : {}

export const rows = (value: unknown): Data[] => (Array.isArray(value) ? value.map(group) : [])

export const texts = (value: unknown): string[] =>
  Array.isArray(value) ? value.map(text).filter((line) => line !== '') : []

export const time = (value: unknown): string | null =>
  typeof value === 'string' && value !== '' ? new Date(value).toISOString() : null

const dayInChina = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' })

/** Dates are picked as days in China but stored as instants. */
export const day = (value: unknown): string | null =>
  typeof value === 'string' && value !== '' ? dayInChina.format(new Date(value)) : null

/** The day that it is in China. */
export const today = (now = new Date()): string => dayInChina.format(now)
