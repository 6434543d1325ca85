/** Bulletins and course materials to PDF, in a child process of our own: one sheet at a time, in the order they were asked for. */
import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout } from 'node:timers/promises'
import type { BulletinSheet } from '../channels/bulletinSheet'
import type { CourseSheet } from './CourseSheet'
import type { Job, Reply } from './child'
import type { Pictures, PressSettings } from './press'
import { TypesettingFailed } from './TypesettingFailed'

export type TypesetterOptions = {
  /** Path of the child's entry: `child.ts` bundled, or the source itself, which is then run through tsx. */
  worker: string
  /** Folder of the templates. */
  templateDir: string
  /** What `buildFonts` made. */
  fontsDir: string
  /** The office's own fonts (`FONTS_DIR`): where they have a face for a role, it is used. */
  extraFontsDir?: string | undefined
  /** Documents after which the child is replaced, because the compiler leaks. */
  recycleAfter?: number
  timeoutMs?: number
  /** Of the child's JavaScript heap, in megabytes. Pictures and the compiler's own memory are outside of it. */
  maxOldSpaceMb?: number
}

export type Typesetter = {
  /**
   * PDF/A-2a; the same bytes for the same sheet, pictures and fonts.
   * @throws TypesettingFailed
   */
  bulletin(sheet: BulletinSheet, pictures: Pictures): Promise<Uint8Array>
  /**
   * Slides, a lesson plan or a handout.
   * @throws TypesettingFailed
   */
  course(sheet: CourseSheet): Promise<Uint8Array>
  /** Stops at once: what is under way or waiting fails with `typesetter_closed`. */
  close(): Promise<void>
}

export function createTypesetter(options: TypesetterOptions): Typesetter {
  const { recycleAfter = 50, timeoutMs = 60_000 } = options
  let child: ChildProcess | undefined
  let documents = 0
  let closed = false
  let last: Promise<unknown> = Promise.resolve()

  const retire = () => {
    child?.kill('SIGKILL')
    child = undefined
    documents = 0
  }
  const employ = () => {
    const started = start(options)
    // It may die while idle, too.
    started.once('exit', () => {
      if (child === started) retire()
    })
    return started
  }
  const typeset = async (job: Job): Promise<Uint8Array> => {
    if (closed) throw new TypesettingFailed('typesetter_closed')
    child ??= employ()
    const reply = await ask(child, job, timeoutMs).catch((error: unknown) => {
      retire()
      throw closed ? new TypesettingFailed('typesetter_closed') : error
    })
    if (++documents >= recycleAfter) retire()
    if ('failure' in reply) throw new TypesettingFailed(reply.failure, reply.detail)
    return reply.pdf
  }

  const inTurn = (job: Job): Promise<Uint8Array> => {
    const mine = last.then(() => typeset(job))
    // Whoever asked hears of the failure; the queue only goes on.
    last = mine.catch(() => undefined)
    return mine
  }

  return {
    bulletin: (sheet, pictures) => inTurn({ sheet, pictures }),
    course: (course) => inTurn({ course }),
    async close() {
      closed = true
      const ended = child && once(child, 'exit')
      retire()
      await ended
      await last
    },
  }
}

function start({
  worker,
  templateDir,
  fontsDir,
  extraFontsDir,
  maxOldSpaceMb = 512,
}: TypesetterOptions): ChildProcess {
  const settings: PressSettings = {
    templateDir,
    fontDirs: extraFontsDir === undefined ? [fontsDir] : [extraFontsDir, fontsDir],
  }
  return fork(worker, [JSON.stringify(settings)], {
    // Lets bytes and maps through as they are.
    serialization: 'advanced',
    execArgv: [
      `--max-old-space-size=${maxOldSpaceMb}`,
      ...(worker.endsWith('.ts') ? ['--import', 'tsx'] : []),
    ],
  })
}

/** @throws TypesettingFailed  when no answer comes; the child is then of no more use */
async function ask(child: ChildProcess, job: Job, timeoutMs: number): Promise<Reply> {
  const settled = new AbortController()
  const { signal } = settled
  const answered = once(child, 'message', { signal }).then(([reply]) => reply as Reply)
  const ended = once(child, 'exit', { signal }).then(([code, killedBy]) => {
    throw new TypesettingFailed('typesetter_crashed', String(killedBy ?? `exit code ${code}`))
  })
  const late = setTimeout(timeoutMs, undefined, { signal }).then(() => {
    throw new TypesettingFailed('typesetting_timed_out', `${timeoutMs / 1000} s`)
  })
  try {
    child.send(job)
    return await Promise.race([answered, ended, late])
  } catch (cause) {
    if (cause instanceof TypesettingFailed) throw cause
    throw new TypesettingFailed('typesetter_crashed', String(cause), { cause })
  } finally {
    settled.abort()
  }
}
