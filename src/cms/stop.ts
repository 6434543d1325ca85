import type { Server } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import type { Payload } from 'payload'
import { drain } from '../drain'
import type { Typesetter } from '../files/typesetter'
import { bellOf } from './publication/bell'

type Parts = {
  server: Server
  payload: Payload
  /** Resolves after the publication in hand. */
  stopRunner: () => Promise<void>
  /** Abandons the preview in hand. */
  stopPreviews: () => Promise<void>
  typesetter: Pick<Typesetter, 'close'>
  app: { close: () => Promise<void> }
}

/**
 * Ends the CMS from the outside in: requests under way are answered, and what they wait for (a publication, the database)
 * is there until they are. Within the time that the supervisor gives us.
 */
export async function stopCms({
  server,
  payload,
  stopRunner,
  stopPreviews,
  typesetter,
  app,
}: Parts): Promise<void> {
  // Delivery nodes wait for the log to grow: they hear now that it did not, again and again, for they ask anew.
  const ringing = setInterval(() => bellOf(payload).ring(0), 100)
  await drain(server, requestsMs)
  clearInterval(ringing)
  const runnerEnded = stopRunner()
  await stopPreviews()
  await Promise.race([runnerEnded, pause(publicationMs)])
  // A bulletin that takes longer is typeset again after the next start.
  await typesetter.close()
  await runnerEnded
  await app.close()
  await payload.destroy()
}

const requestsMs = 8000
const publicationMs = 3000
