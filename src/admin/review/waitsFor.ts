import type { Label } from '../../content/vocabulary'
import { words } from '../text'
import type { ReviewView } from './ReviewView'

/** What keeps readers from seeing what was decided, sentence by sentence; undefined when they see it. A failure comes after it. */
export function waitsFor({ now, url, pending, failure }: ReviewView['public']): Label[] | undefined {
  if (!pending && !failure) return undefined
  const why = failure ? words.failed : url ? words.publishing : words.withdrawing
  if (!url) return [why]
  return [now ? words.notYetAgain : words.notYet, why]
}

/** Whether readers see anything of what stands as public. */
export const isPublicYet = ({ stage, public: { now } }: ReviewView): boolean => stage !== 'public' || now
