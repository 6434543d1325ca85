import type { Evidence } from './evidence'

/** What must have been let through, as a share of what was tried and so often for each kill: where all is refused, all the rest holds for nothing. */
const least: Record<string, { share: number; perKill: number }> = {
  'create articles': { share: 0.4, perKill: 0.1 },
  'create bulletins': { share: 0.4, perKill: 0.05 },
  'move address': { share: 0.3, perKill: 0.05 },
  'upload 读书.jpg': { share: 0.3, perKill: 0.05 },
  'upload 讲义.pdf': { share: 0.4, perKill: 0.05 },
  submit: { share: 0.3, perKill: 0.2 },
  sign: { share: 0.3, perKill: 0.5 },
  publish: { share: 0.3, perKill: 0.1 },
  withdraw: { share: 0.3, perKill: 0.05 },
}

export const tooLittle = (evidence: Evidence): string[] => [...tooFew(evidence), ...tooFewErased(evidence)]

/** Of a short run nothing need have been erased. */
const tooFewErased = ({ memory, kills }: Evidence): string[] => {
  const erased = memory.uploads.filter((upload) => upload.erased === 'sure').length
  return erased >= Math.floor(kills / 50) ? [] : [`only ${erased} uploads had to be erased`]
}

const tooFew = ({ memory, kills }: Evidence): string[] =>
  Object.entries(least).flatMap(([operation, { share, perKill }]) => {
    const { done, refused, unknown } = memory.operations.get(operation) ?? { done: 0, refused: 0, unknown: 0 }
    const needed = Math.max(1, Math.floor(kills * perKill), share * (done + refused + unknown))
    return done >= needed ? [] : [`${operation}: ${done} done, ${refused} refused, ${unknown} unknown`]
  })
