const width = 30

/** One bar that fills up on a terminal, a line a tenth in a log file. */
export function showProgress(title: string, of: number) {
  const began = Date.now()
  const terminal = process.stdout.isTTY
  let done = 0
  console.log(`  ${title} …`)
  return {
    step: (): void => {
      done++
      const filled = Math.floor((width * done) / of)
      const line = `    ${'█'.repeat(filled)}${'░'.repeat(width - filled)} ${done}/${of}`
      if (terminal) process.stdout.write(`\r\u001b[2K${line}${done === of ? '\n' : ''}`)
      else if (done === of || done % Math.ceil(of / 10) === 0) console.log(line)
    },
    end: (): void => console.log(`  完成 / Done (${Math.round((Date.now() - began) / 1000)} s)`),
  }
}
