import { BadSettings } from './env'

/** `EX_CONFIG` of sysexits.h: the operator has to mend something, so `npm start` does not try again. */
export const configurationExit = 78

/** Runs a process's main part. What the operator has to mend is printed as a sentence; everything else stays an error. */
export async function runProcess(main: () => Promise<void>): Promise<void> {
  try {
    await main()
  } catch (error) {
    const sentence = toMend(error)
    if (sentence === undefined) throw error
    console.error(sentence)
    process.exit(configurationExit)
  }
}

function toMend(error: unknown): string | undefined {
  if (error instanceof BadSettings) return error.message
  const { code, port, path } = error as NodeJS.ErrnoException & { port?: number }
  if (code === 'EADDRINUSE' && port !== undefined)
    return (
      `端口 ${port} 已被占用（也许上一次启动的宣讲台还在运行）：停掉那个程序，或者用 PORT 换一个端口，例如 PORT=8080 npm start / ` +
      `Port ${port} is taken (perhaps an earlier start still runs): stop what has it, or choose another port: PORT=8080 npm start`
    )
  if ((code === 'EACCES' || code === 'EPERM' || code === 'EROFS') && path)
    return `没有写入 ${path} 的权限，请检查 DATA_DIR / ${path} cannot be written: check DATA_DIR`
  return undefined
}
