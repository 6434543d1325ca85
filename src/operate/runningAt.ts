import type { Settings } from '../env'
import { askCms } from './askCms'
import { askDelivery } from './askDelivery'

/**
 * Addresses at which this installation is at work. Either process alone counts: under `npm start` the other may be about
 * to be started again.
 */
export async function runningAt(settings: Settings): Promise<string[]> {
  const [cms, delivery] = await Promise.all([askCms(settings), askDelivery(settings.deliveryUrl)])
  return [
    ...(cms === 'away' || cms === 'stranger' ? [] : [settings.originUrl]),
    ...(delivery === 'away' || delivery === 'broken' ? [] : [settings.deliveryUrl]),
  ]
}
