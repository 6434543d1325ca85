import type { RenderContext } from '../render/context'
import { linkIn, type Neighbours } from './neighbours'

/** Resolves the references of a text among public documents. */
export const resolveIn =
  (neighbours: Neighbours): RenderContext['resolve'] =>
  ({ type, id }) =>
    linkIn(neighbours, type, id) ?? undefined
