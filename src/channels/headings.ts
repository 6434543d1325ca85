import type { Block, Heading, Tree } from '../content/tree'

export const heading = (level: number, text: string, anchor?: string): Heading => ({
  type: 'heading',
  level: capped(level),
  children: [{ type: 'text', text }],
  ...(anchor !== undefined && { anchor }),
})

/** A text set below another one's headings. Deeper than level 4 there is nothing. */
export const shiftHeadings = (tree: Tree, by: number): Tree =>
  tree.map((block): Block =>
    block.type === 'heading' ? { ...block, level: capped(block.level + by) } : block,
  )

const capped = (level: number): Heading['level'] => (level <= 2 ? 2 : level === 3 ? 3 : 4)
