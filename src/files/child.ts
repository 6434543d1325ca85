/**
 * The typesetter's child process: forked by `createTypesetter`, which sends one job at a time. The settings come as
 * JSON in the first argument. It ends when its parent lets go of it.
 */
import type { BulletinSheet } from '../channels/bulletinSheet'
import type { CourseSheet } from './CourseSheet'
import { openPress, type Pictures, type Press, type PressSettings } from './press'
import { TypesettingFailed, type TypesettingFailure } from './TypesettingFailed'

export type Job = { sheet: BulletinSheet; pictures: Pictures } | { course: CourseSheet }
export type Reply = { pdf: Uint8Array } | { failure: TypesettingFailure; detail: string }

let press: Press | undefined

process.on('message', (job: Job) => void answer(job))
process.once('disconnect', () => process.exit())

/** Anything but a refusal that has a name is a fault of ours: it ends the process, and the parent sees a crash. */
async function answer(job: Job): Promise<void> {
  reply(await typeset(job).catch(refusal))
}

async function typeset(job: Job): Promise<Reply> {
  press ??= openPress(JSON.parse(process.argv[2] ?? '{}') as PressSettings)
  return {
    pdf: await ('course' in job ? press.course(job.course) : press.bulletin(job.sheet, job.pictures)),
  }
}

function refusal(error: unknown): Reply {
  if (error instanceof TypesettingFailed) return { failure: error.code, detail: error.detail }
  throw error
}

function reply(message: Reply): void {
  process.send?.(message)
}
