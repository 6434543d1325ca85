import type { Bodies } from '../content/output'
import type { Tree } from '../content/tree'
import type { RenderContext } from '../render/context'
import { toHtml } from '../render/html'

export const web = (tree: Tree, context: RenderContext): Bodies['web'] => ({ html: toHtml(tree, context) })
