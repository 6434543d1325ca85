/** A delivery node on another machine, as far as it can tell: it has bytes of its own, and only follows the log. */
import path from 'node:path'
import { pino } from 'pino'
import { startDelivery } from '../../src/delivery/start'
import type { Stage } from './stage'

export const startReaders = (stage: Stage) =>
  startDelivery(
    {
      port: 0,
      host: '127.0.0.1',
      publicUrl: 'http://127.0.0.1',
      siteName: '青溪文明实践',
      trustProxy: ['loopback'],
      dataDir: path.join(stage.dataDir, 'delivery'),
      blobDir: path.join(stage.dataDir, 'delivery', 'blobs'),
      originUrl: stage.url,
      originToken: 'a-token-for-tests-only',
    },
    pino({ level: 'silent' }),
  )
