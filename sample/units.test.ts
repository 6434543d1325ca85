import { expect, it } from 'vitest'
import { units } from './units'

const length = (text: string) => text.replace(/\s/g, '').length
const sentencesOf = (text: string) => text.split(/[。！？；\n]/).map((sentence) => sentence.trim())
const stations = units.filter(({ level }) => level === 'station')

it('every unit of the county has something of its own to say', () => {
  expect(units.filter(({ body }) => length(body) < 40).map(({ title }) => title)).toEqual([])
  expect(new Set(units.map(({ body }) => body)).size).toBe(units.length)
})

it('no two stations share a sentence', () => {
  const saidAt = new Map<string, string[]>()
  for (const { title, body } of stations)
    for (const sentence of sentencesOf(body))
      if (sentence.length > 12) saidAt.set(sentence, [...(saidAt.get(sentence) ?? []), title])
  expect([...saidAt].filter(([, said]) => said.length > 1)).toEqual([])
})

it('a station does not say in its text what its summary has said', () => {
  const repeating = stations.filter(({ summary, body }) => body.includes(summary.replace(/。$/, '')))
  expect(repeating.map(({ title }) => title)).toEqual([])
})
