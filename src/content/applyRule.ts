import type { Rules } from './tree'

/** Applies the one rule of an exhaustive table that a node's type names. */
export const applyRule = <N extends { type: string }, Out, Context>(
  rules: Rules<N, Out, Context>,
  node: N,
  context: Context,
): Out =>
  // The table's type says that the rule at `node.type` takes just this node; TypeScript cannot follow that by itself.
  (rules[node.type as N['type']] as (node: N, context: Context) => Out)(node, context)
