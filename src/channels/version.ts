/** What the build puts here: see `scripts/stamp.mjs`. Not there where sources run as they are, in tests and development. */
declare const __COMPILER_STAMP__: string | undefined

/** Changes with every change of what a snapshot compiles to, so that stored output can be told to be out of date. */
export const COMPILER_VERSION: string =
  typeof __COMPILER_STAMP__ === 'undefined' ? 'sources' : __COMPILER_STAMP__
