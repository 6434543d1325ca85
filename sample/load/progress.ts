import type { Payload } from 'payload'

const width = 30

/** One bar that fills up on a terminal; in a log, a line a tenth. */
export function showProgress(title: string, of: number, log: Payload['logger']) {
  const began = Date.now()
  const seconds = () => Math.round((Date.now() - began) / 1000)
  let done = 0
  if (process.stdout.isTTY) {
    console.log(`  ${title} …`)
    return {
      step: (): void => {
        done++
        const filled = Math.floor((width * done) / of)
        const line = `    ${'█'.repeat(filled)}${'░'.repeat(width - filled)} ${done}/${of}`
        process.stdout.write(`\r\u001b[2K${line}${done === of ? '\n' : ''}`)
      },
      end: (): void => console.log(`  完成 / Done (${seconds()} s)`),
    }
  }
  log.info({ of, msg: title })
  return {
    step: (): void => {
      done++
      if (done === of || done % Math.ceil(of / 10) === 0) log.info({ done, of, msg: title })
    },
    end: (): void => log.info({ seconds: seconds(), msg: '完成 / Done' }),
  }
}
