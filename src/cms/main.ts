/** `npm run start:cms`: the editors' side, on a port of its own behind delivery, until SIGTERM or SIGINT. */
import { readSettings } from '../env'
import { refuseInterrupted } from '../operate/refuseInterrupted'
import { runProcess } from '../runProcess'

await runProcess(async () => {
  const settings = readSettings()
  await refuseInterrupted(settings)
  // Afterwards: Payload's configuration reads the same settings while it is loaded.
  const { serve } = await import('./serve')
  await serve(settings)
})
