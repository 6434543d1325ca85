import type { Label } from '../../content/vocabulary'
import { reviewStages, stageLabels } from '../../review/vocabulary'
import { words } from '../text'
import type { ReviewView } from './ReviewView'
import { isPublicYet } from './waitsFor'

/** Where a text stands, in a few words. */
export function standsAt(view: ReviewView): Label {
  if (!isPublicYet(view)) return words.approved
  return view.stage === 'draft' && view.public.gone ? words.withdrawn : stageLabels[view.stage]
}

/** What is asked of this person next; undefined when nothing is: what is public may be withdrawn, but nobody waits for it. */
export function asked({ next, problems }: ReviewView): Label | undefined {
  if (next.includes('sign')) return words.goSign
  if (next.includes('publish')) return words.goPublish
  if (next.includes('submit')) return problems.length > 0 ? words.goMend : words.goSubmit
  return undefined
}

/** Of whom nothing is asked: for whom it waits, or why not them. */
export function waitsForOthers({ stage, barred }: ReviewView): Label {
  if (barred) return barred
  if (stage === 'sealed') return words.waitsForPublisher
  return reviewStages.some((one) => one === stage) ? words.waitsForReviewer : words.nothingToDo
}
