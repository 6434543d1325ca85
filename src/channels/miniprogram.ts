import type { Bodies } from '../content/output'
import type { Tree } from '../content/tree'
import type { RenderContext } from '../render/context'
import { toMiniProgram } from '../render/wechat'

export const miniprogram = (tree: Tree, context: RenderContext): Bodies['miniprogram'] => ({
  blocks: toMiniProgram(tree, context),
})
