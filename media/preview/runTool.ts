import { spawn } from 'node:child_process'
import os from 'node:os'
import { PreviewFailed } from './PreviewFailed'

export type ToolCall = {
  command: string
  args: readonly string[]
  /** An empty folder of this call alone: its working directory, home and temporary files. */
  folder: string
  timeoutMs: number
  /** Where the machine has it: limits of the system's own, which hold also when this process is gone. */
  prlimit: string | undefined
  /** Address space in bytes, with `prlimit`; a program that asks for more fails. */
  memory?: number
  /** The exit code by which it says that it cannot read the file. */
  unreadable?: number
  /** Ends it, for one that is no longer waited for. */
  signal?: AbortSignal | undefined
}

const mostPrinted = 100_000
/** As many as a program that works on several parts at once keeps busy. */
const mostCores = 4

/**
 * Runs a program on one file, without a shell, with nothing on its input and few variables, after everybody else
 * (nice 10). At its limit it is killed together with whatever it has started.
 * @returns what it printed
 * @throws PreviewFailed  `preview_timed_out`, `preview_unreadable`, or `preview_crashed` when it ended badly otherwise or
 *   printed too much
 */
export function runTool(call: ToolCall): Promise<string> {
  const { folder, timeoutMs, unreadable, signal } = call
  return new Promise((resolve, reject) => {
    const [command, ...args] = commandLine(call)
    const child = spawn(command, args, {
      cwd: folder,
      // A group of its own, so that it can be killed with its children.
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: environment(folder),
    })
    let printed = ''
    let complaint = ''
    let failure: PreviewFailed | undefined
    const stop = (reason: PreviewFailed) => {
      failure ??= reason
      killGroup(child.pid)
    }
    const timer = setTimeout(() => stop(new PreviewFailed('preview_timed_out', `${timeoutMs} ms`)), timeoutMs)
    const abandon = () => stop(new PreviewFailed('preview_crashed', 'stopped'))
    signal?.addEventListener('abort', abandon, { once: true })
    if (signal?.aborted) abandon()
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      printed += text
      if (printed.length > mostPrinted) stop(new PreviewFailed('preview_crashed', 'it printed too much'))
    })
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      complaint = (complaint + text).slice(-500)
    })
    child.once('spawn', () => yieldToOthers(child.pid))
    child.once('error', (cause) => {
      failure ??= new PreviewFailed('preview_crashed', String(cause), { cause })
    })
    child.once('close', (code, killedBy) => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', abandon)
      // It may have left others behind that still work on the file.
      killGroup(child.pid)
      if (failure) reject(failure)
      else if (code === 0) resolve(printed)
      else {
        const problem = code === unreadable ? 'preview_unreadable' : 'preview_crashed'
        reject(new PreviewFailed(problem, `${killedBy ?? code}: ${complaint.trim()}`))
      }
    })
  })
}

/** `prlimit` becomes the program: the process stays the same one. */
function commandLine({ command, args, prlimit, memory, timeoutMs }: ToolCall): [string, ...string[]] {
  if (!prlimit) return [command, ...args]
  // Nobody is left to end a program that goes round in circles when this process is killed: its processor time runs out.
  const processor = Math.ceil(timeoutMs / 1000) * mostCores
  const limits = [`--cpu=${processor}`, ...(memory === undefined ? [] : [`--as=${memory}`])]
  return [prlimit, ...limits, '--', command, ...args]
}

/** What a program needs to find its parts; no secret of ours, and no proxy to reach anything by. */
const environment = (folder: string): NodeJS.ProcessEnv => ({
  NODE_ENV: 'production',
  PATH: process.env.PATH,
  ...(process.env.SystemRoot && { SystemRoot: process.env.SystemRoot }),
  HOME: folder,
  TMPDIR: folder,
  LANG: 'C.UTF-8',
})

function killGroup(pid: number | undefined): void {
  if (pid === undefined) return
  try {
    process.kill(-pid, 'SIGKILL')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

function yieldToOthers(pid: number | undefined): void {
  try {
    os.setPriority(pid ?? 0, 10)
  } catch (error) {
    // It may have ended already, and not every system lets itself be asked.
    if (!(error instanceof Error)) throw error
  }
}
