import type { Payload } from 'payload'
import { COMPILER_VERSION } from '../../channels/version'
import { markDue } from './markDue'
import { wakeRunner } from './runner'

const slot = 'compiler-version'

/** Has everything public compiled again; what comes out the same does not move in the log. */
export async function recompileAll(payload: Payload): Promise<void> {
  await markDue({}, payload)
  await payload.kv.set(slot, COMPILER_VERSION)
  wakeRunner(payload)
}

/** The same, once, when this program compiles differently from the one that ran here before. */
export async function recompileAfterUpgrade(payload: Payload): Promise<void> {
  const before = await payload.kv.get<string>(slot)
  if (before === COMPILER_VERSION) return
  if (before !== null)
    payload.logger.info('编译器已更新，正在重新编译全部内容 / Recompiling everything after an upgrade')
  await recompileAll(payload)
}
