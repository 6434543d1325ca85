/** Sixty events from thirty days ago to forty-five days ahead. */
import { changed } from './events/changed'
import { coming } from './events/coming'
import { finished } from './events/finished'
import type { SampleEvent } from './types'

export const events: SampleEvent[] = [...finished, ...coming, ...changed].sort(
  (a, b) => a.day - b.day || a.hour - b.hour,
)
