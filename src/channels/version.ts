/** Changes with every change of what a snapshot compiles to, so that stored output can be told to be out of date. */
export const COMPILER_VERSION = '2'
