import type { Label } from '../../content/vocabulary'

/** One line of the report. `✓` is well, `!` wants attention some day, `✗` is broken. */
export type Finding = { mark: '✓' | '!' | '✗'; text: Label; todo?: Label }

export const well = (zh: string, en: string): Finding => ({ mark: '✓', text: { zh, en } })

export const beware = (zh: string, en: string, todo: Label): Finding => ({
  mark: '!',
  text: { zh, en },
  todo,
})

export const broken = (zh: string, en: string, todo: Label): Finding => ({
  mark: '✗',
  text: { zh, en },
  todo,
})

/** As it is printed: Chinese first, then English, then what to do. */
export const toLines = ({ mark, text, todo }: Finding): string =>
  `${mark} ${text.zh} / ${text.en}${todo ? `\n    → ${todo.zh}\n    → ${todo.en}` : ''}`
