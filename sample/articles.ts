/** Forty dispatches of the past month, sent up by offices and stations. */
import { care } from './articles/care'
import { crafts } from './articles/crafts'
import { fields } from './articles/fields'
import { neighbours } from './articles/neighbours'
import { reading } from './articles/reading'
import { safety } from './articles/safety'
import type { Article } from './types'

export const articles: Article[] = [...reading, ...safety, ...fields, ...care, ...crafts, ...neighbours].sort(
  (a, b) => b.occurredDay - a.occurredDay,
)
