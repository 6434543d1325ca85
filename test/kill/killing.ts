import { setTimeout as pause } from 'node:timers/promises'
import { dice } from './dice'
import type { World } from './desk'
import { targets, type Installation, type Target } from './installation'
import type { Memory } from './memory'

export const usual: Record<Target, number> = { delivery: 30, typesetter: 20, preview: 20, cms: 22, all: 8 }

type Order = { kills: number; seed: number; weights: Record<Target, number>; say: (text: string) => void }

/** One after another, each by dice of its own. */
export async function killAll(
  { installation, memory, journal }: World,
  { kills, seed, weights, say }: Order,
): Promise<Record<Target, number>> {
  const done = Object.fromEntries(targets.map((target) => [target, 0])) as Record<Target, number>
  for (let count = 1; count <= kills; count += 1) {
    const chance = dice(seed, 0, count)
    // Now and then before it has come back from the last one.
    if (!chance.chance(0.15)) await installation.ready()
    await worked(memory, chance.between(0, 12))
    const processes = await hit(installation, chance.weighted(weights), chance.below(300))
    done[processes.target] += 1
    journal.write({ what: 'kill', ...processes })
    if (count % 20 === 0) say(`${count} kills: ${targets.map((one) => `${one} ${done[one]}`).join(', ')}`)
  }
  await installation.ready()
  return done
}

/** What is made to order is only there now and then: it is waited for, and shot while it is at work. */
async function hit(
  installation: Installation,
  target: Target,
  delayMs: number,
): Promise<{ target: Target; processes: number[] }> {
  for (const deadline = Date.now() + patienceMs; Date.now() < deadline;) {
    if (target === 'typesetter' || target === 'preview') await there(installation, target, deadline)
    await pause(delayMs)
    const processes = await installation.kill(target)
    if (processes.length > 0) return { target, processes }
  }
  throw new Error(`there was no ${target} to kill for ${patienceMs / 60_000} minutes`)
}

const patienceMs = 240_000

async function there(
  installation: Installation,
  maker: 'typesetter' | 'preview',
  deadline: number,
): Promise<void> {
  while (installation.making(maker).length === 0 && Date.now() < deadline) await pause(50)
}

/** Until so many requests more have been answered, or something keeps them from it. */
async function worked({ operations }: Memory, requests: number): Promise<void> {
  const answered = () => [...operations.values()].reduce((sum, { done, refused }) => sum + done + refused, 0)
  const goal = answered() + requests
  for (const deadline = Date.now() + 10_000; answered() < goal && Date.now() < deadline;) await pause(10)
}
