import { describe, expect, it } from 'vitest'
import { county } from '.'
import { drawSound } from './drawSound'

const tunes = county.courses.flatMap(({ materials }) =>
  materials.flatMap((material) => (material.kind === 'audio' ? [material.content] : [])),
)

describe('drawSound', () => {
  it('makes a few small recordings for the county', () => {
    expect(tunes.length).toBeGreaterThanOrEqual(3)
    expect(new Set(tunes).size).toBe(tunes.length)
    for (const tune of tunes) {
      const wav = drawSound(tune)
      expect(wav.toString('latin1', 0, 4)).toBe('RIFF')
      expect(wav.length).toBeLessThan(200_000)
      expect(drawSound(tune).equals(wav)).toBe(true)
    }
  })

  it('rings and then is silent', () => {
    const wav = drawSound('5')
    const loudest = (from: number, to: number) => {
      let most = 0
      for (let at = from; at < to; at += 2) most = Math.max(most, Math.abs(wav.readInt16LE(at)))
      return most
    }
    expect(loudest(44, 4044)).toBeGreaterThan(20_000)
    expect(loudest(wav.length - 100, wav.length)).toBeLessThan(100)
  })
})
