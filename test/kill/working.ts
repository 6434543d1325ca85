import { setTimeout as pause } from 'node:timers/promises'
import type { Desk, World } from './desk'
import { dice } from './dice'
import { act } from './workload'

/** @returns stops the editors after what each has in hand */
export function startWork(world: World, seed: number, actors: number): () => Promise<void> {
  let working = true
  const work = async (actor: number) => {
    const desk: Desk = { ...world, actor, step: 0, chance: dice(seed, actor), documents: [], uploads: [] }
    while (working) {
      desk.step += 1
      desk.chance = dice(seed, actor, desk.step)
      await act(desk)
      await pause(desk.chance.below(20))
      // People, too, wait until it works again; mostly.
      if (!desk.chance.chance(0.1)) await world.installation.ready()
    }
  }
  const all = Promise.all(Array.from({ length: actors }, (_, actor) => work(actor + 1)))
  return async () => {
    working = false
    await all
  }
}
