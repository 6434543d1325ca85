import { ContentRefused, type ContentIssue } from '../ContentRefused'
import { refusalMessage, type Refusal } from './refusals'

const limits = { depth: 40, nodes: 50_000, characters: 1_000_000, issues: 50 }

/** A node of an editor state and where it stands. The root is at depth 0. */
export type Spot = { node: Record<string, unknown>; type: string; path: string; depth: number }

/**
 * One pass over an editor state: what it has cost so far, and what was refused. A flaw in one node is noted and reading
 * goes on, so that an editor sees all of them; a passed limit ends it at once. Cycles end at the limit of depth.
 */
export class Reading {
  readonly issues: ContentIssue[] = []
  #nodes = 0
  #characters = 0

  children(parent: Spot): Spot[] {
    const { children } = parent.node
    if (!Array.isArray(children)) {
      this.refuse(parent.path, 'malformed')
      return []
    }
    if (children.length > 0 && parent.depth >= limits.depth) this.abort(parent.path, 'too_deep')
    this.#nodes += children.length
    if (this.#nodes > limits.nodes) this.abort(parent.path, 'too_large')
    return children.flatMap((child: unknown, index) => this.#spot(child, index, parent))
  }

  /** Counts text before it is used. */
  weigh(text: string, path: string): string {
    this.#characters += text.length
    if (this.#characters > limits.characters) this.abort(path, 'too_long')
    return text
  }

  refuse(path: string, refusal: Refusal, detail = ''): void {
    this.issues.push({ path, code: refusal, message: refusalMessage(refusal, detail) })
    if (this.issues.length >= limits.issues) throw new ContentRefused(this.issues)
  }

  abort(path: string, refusal: Refusal): never {
    this.refuse(path, refusal)
    throw new ContentRefused(this.issues)
  }

  #spot(node: unknown, index: number, parent: Spot): Spot[] {
    const path = `${parent.path}.children.${index}`
    if (isRecord(node) && typeof node.type === 'string') {
      return [{ node, type: node.type, path, depth: parent.depth + 1 }]
    }
    this.refuse(path, 'malformed')
    return []
  }
}

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
