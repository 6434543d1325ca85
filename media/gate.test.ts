import { describe, expect, it } from 'vitest'
import { gate } from './gate'

describe('gate', () => {
  it('lets no more in than there are places, in order, and goes on after a failure', async () => {
    const enter = gate(2)
    const order: number[] = []
    let inside = 0
    let most = 0
    const work = (index: number) => async () => {
      inside += 1
      most = Math.max(most, inside)
      order.push(index)
      await Promise.resolve()
      inside -= 1
      if (index === 1) throw new Error('failed')
      return index
    }
    const results = await Promise.allSettled([0, 1, 2, 3, 4, 5].map((index) => enter(work(index))))
    expect(most).toBe(2)
    expect(order).toEqual([0, 1, 2, 3, 4, 5])
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(5)
    await expect(enter(work(7))).resolves.toBe(7)
  })
})
