import type { EntryOf } from '../../content/entry'
import { UnitName } from '../components/UnitName'
import type { CardProps } from './Card'
import { CardTitle } from './CardTitle'

/** A lecturer, a series, a topic: named, with the little there is to say of it. */
export const PlainCard = ({ entry, level }: CardProps<EntryOf<'lecturers' | 'series' | 'topics'>>) => {
  const note = entry.type === 'lecturers' ? entry.organisation : entry.summary
  return (
    <article className="card plain-card">
      <CardTitle entry={entry} level={level} />
      {note && <p className="card-summary">{note}</p>}
      {entry.type === 'lecturers' && entry.specialities.length > 0 && (
        <p className="meta">
          <span>{entry.specialities.join('、')}</span>
        </p>
      )}
      {entry.unit && (
        <p className="meta">
          <UnitName unit={entry.unit} />
        </p>
      )}
    </article>
  )
}
