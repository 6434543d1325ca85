/** Two dozen typical models; every person and family is invented. */
import { families } from './models/families'
import { goodNeighbours } from './models/goodNeighbours'
import { moralModels } from './models/moralModels'
import { volunteers } from './models/volunteers'
import { youths } from './models/youths'
import type { TypicalModel } from './types'

export const models: TypicalModel[] = [
  ...goodNeighbours,
  ...moralModels,
  ...families,
  ...youths,
  ...volunteers,
]
