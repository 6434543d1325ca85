/** What lies behind an outdoor scene, and the light over it. */
import type { Dice } from './dice'
import { hills, sky } from './landscape'
import type { Mood } from './palette'
import { faded, rect } from './svg'

export const far = (mood: Mood, dice: Dice, base = 560) => sky(mood, dice) + hills(mood, base, dice)
export const veil = (mood: Mood) =>
  mood === 'dusk'
    ? faded(0.16, rect(0, 0, 1600, 1000, '#b5532f'))
    : mood === 'night'
      ? faded(0.34, rect(0, 0, 1600, 1000, '#1d2c45'))
      : ''
