import type { Bodies } from '../content/output'
import type { Tree } from '../content/tree'
import type { RenderContext } from '../render/context'
import { toText } from '../render/text'

export const text = (tree: Tree, context: RenderContext): Bodies['text'] => ({ text: toText(tree, context) })
