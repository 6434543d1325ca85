'use client'
import type { Label } from '../content/vocabulary'
import { stageLabels, type Stage } from '../review/vocabulary'
import { words } from './text'
import { useWords } from './useWords'

type Report = {
  kept: { what: Label; count: number }[]
  dropped: { what: Label; count: number; why: Label }[]
  warnings: Label[]
}
/** The answer of `POST /api/import`. */
export type Imported = {
  type: string
  id: string
  title: string
  sameTitle: { id: string; stage: Stage } | null
  report: Report
}
export type Outcome = { name: string } & (
  { made: Imported; failure?: undefined } | { made?: undefined; failure: string }
)

/** What became of one file: the draft, what to look at, and what did not come along. */
export function ImportOutcome({ outcome: { name, made, failure } }: { outcome: Outcome }) {
  const say = useWords()
  if (!made) {
    return (
      <p className="xjt-failure">
        {name}：{failure}
      </p>
    )
  }
  const { type, id, title, sameTitle, report } = made
  return (
    <article className="xjt-import__done" aria-label={name}>
      <p>
        {name}：{say(words.importDone)}
      </p>
      <a className="xjt-button" href={`/admin/collections/${type}/${id}`}>
        {say(words.importOpen)}《{title}》
      </a>
      {sameTitle && (
        <p className="xjt-notice">
          {say(words.importSame)}{' '}
          <a href={`/admin/collections/${type}/${sameTitle.id}`}>
            {say(words.importSee)}（{say(stageLabels[sameTitle.stage])}）
          </a>
        </p>
      )}
      {report.warnings.length > 0 && (
        <div className="xjt-notice">
          <Items title={words.importCheck} items={report.warnings.map(say)} />
        </div>
      )}
      <Items
        title={words.dropped}
        items={report.dropped.map(({ what, count, why }) => `${say(what)} × ${count}（${say(why)}）`)}
      />
      <Items title={words.kept} items={report.kept.map(({ what, count }) => `${say(what)} × ${count}`)} />
    </article>
  )
}

function Items({ title, items }: { title: Label; items: string[] }) {
  const say = useWords()
  if (items.length === 0) return null
  return (
    <div>
      <strong>{say(title)}</strong>
      <ul>
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </div>
  )
}
