import { living } from './pocketBooks/living'
import { safe } from './pocketBooks/safe'
import type { PocketBook } from './types'

export const pocketBooks: PocketBook[] = [...safe, ...living]
