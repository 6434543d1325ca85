/** `npm run start:delivery`: one delivery node, until SIGTERM or SIGINT. */
import { pino } from 'pino'
import { readSettings } from '../env'
import { runProcess } from '../runProcess'
import { startDelivery } from './start'

const log = pino({ name: 'delivery' })

await runProcess(async () => {
  const settings = readSettings()
  const delivery = await startDelivery(settings, log)
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop(delivery.stop))
  // Without its supervisor nobody would stop it, and its port would stay taken.
  process.once('disconnect', () => void stop(delivery.stop))
  await delivery.filled
  // Under `npm start` the supervisor says it, for both processes at once.
  if (process.send) process.send({ ready: settings.publicUrl })
  else log.info(`宣讲台 ${settings.publicUrl}`)
})

async function stop(end: () => Promise<void>): Promise<void> {
  try {
    await end()
    process.exit(0)
  } catch (error) {
    log.error({ err: error }, 'did not stop cleanly')
    process.exit(1)
  }
}
