/** A running delivery node, asked from outside. */
import { z } from 'zod'

const readiness = z.object({
  status: z.string(),
  projection: z.object({
    sequence: z.number(),
    head: z.number(),
    lagSeconds: z.number(),
  }),
})

export type DeliveryAnswer = z.infer<typeof readiness> | 'away' | 'broken'

/** @returns `away` when nobody answers, `broken` when the answer is not a delivery node's */
export async function askDelivery(url: string): Promise<DeliveryAnswer> {
  const response = await fetch(`${url}/readyz`, { signal: AbortSignal.timeout(5000) }).catch(
    (error: unknown) => {
      if (error instanceof TypeError || error instanceof DOMException) return undefined
      throw error
    },
  )
  if (!response) return 'away'
  const text = await response.text()
  try {
    return readiness.safeParse(JSON.parse(text)).data ?? 'broken'
  } catch (error) {
    if (error instanceof SyntaxError) return 'broken'
    throw error
  }
}
