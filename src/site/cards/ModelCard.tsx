import type { EntryOf } from '../../content/entry'
import { honourLevelLabels, modelKindLabels } from '../../content/vocabulary'
import { Picture } from '../components/Picture'
import { UnitName } from '../components/UnitName'
import type { CardProps } from './Card'
import { CardTitle } from './CardTitle'

export const ModelCard = ({ entry, level }: CardProps<EntryOf<'typical-models'>>) => {
  const portrait = entry.portraits[0] ?? entry.cover
  const quotation = entry.quotations[0]
  return (
    <article className="card model-card">
      <div className="portrait">
        {portrait ? (
          <Picture picture={portrait} sizes="(min-width: 60rem) 15rem, 45vw" />
        ) : (
          <span className="initial" aria-hidden="true">
            {Array.from(entry.title)[0]}
          </span>
        )}
      </div>
      <CardTitle entry={entry} level={level} />
      <p className="honour">
        {honourLevelLabels[entry.level].zh}
        {modelKindLabels[entry.kind].zh}
      </p>
      {quotation && <p className="card-quotation">“{quotation.text}”</p>}
      {entry.unit && (
        <p className="meta">
          <UnitName unit={entry.unit} />
        </p>
      )}
    </article>
  )
}
