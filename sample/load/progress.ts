/** One line that fills up on a terminal, a line a tenth in a log file. */
export function showProgress(title: string) {
  const began = Date.now()
  const terminal = process.stdout.isTTY
  console.log(`  ${title} …`)
  const start = (name: string) => (done: number, of: number) => {
    const step = Math.max(1, Math.floor(of / 5))
    if (terminal) process.stdout.write(`\r\u001b[2K    ${name} ${done}/${of}${done === of ? '\n' : ''}`)
    else if (done === of || done % step === 0) console.log(`    ${name} ${done}/${of}`)
  }
  return Object.assign(start, {
    end: () => console.log(`  完成 / Done (${Math.round((Date.now() - began) / 1000)} s)`),
  })
}
