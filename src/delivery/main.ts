/** `npm run start:delivery`: one delivery node, until SIGTERM or SIGINT. */
import { pino } from 'pino'
import { BadSettings, readSettings } from '../env'
import { startDelivery } from './start'

const log = pino({ name: 'delivery' })

try {
  const delivery = await startDelivery(readSettings(), log)
  console.log(`宣讲台 ${delivery.url}`)
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => stop(delivery.stop))
} catch (error) {
  if (!(error instanceof BadSettings)) throw error
  console.error(error.message)
  process.exitCode = 1
}

function stop(end: () => Promise<void>): void {
  end().catch((error: unknown) => {
    log.error({ err: error }, 'did not stop cleanly')
    process.exitCode = 1
  })
}
