import type { Entry } from '../../content/entry'
import { typeLabels } from '../../content/vocabulary'
import { Cards } from '../cards/Card'
import { Section } from '../components/Section'
import { listPath } from '../paths'
import type { UnitProps } from '../props'
import { headings, text } from '../text'
import { DocumentPage } from './detail'
import { unitParts } from './parts/unit'

export const Unit = ({ parents, children, latest, upcoming, ...props }: UnitProps) => {
  const { entry, now } = props
  const filter = { unit: entry.id }
  return (
    <DocumentPage
      {...props}
      crumbs={[{ title: typeLabels.units.zh, url: '/units' }, ...parents]}
      parts={unitParts(entry)}
    >
      <Shelf
        id="upcoming"
        title={headings.upcoming}
        more={{ url: listPath('events', filter), label: text.more(typeLabels.events.zh) }}
        entries={upcoming}
        now={now}
      />
      {mixed(latest).map(([type, entries]) => (
        <Shelf
          key={type}
          id={`latest-${type}`}
          title={type === 'articles' ? headings.latest : typeLabels[type].zh}
          more={{ url: listPath(type, filter), label: text.more(typeLabels[type].zh) }}
          entries={entries}
          now={now}
        />
      ))}
      <Shelf id="children" title={headings.children} entries={children} now={now} />
    </DocumentPage>
  )
}

type ShelfProps = {
  id: string
  title: string
  more?: { url: string; label: string }
  entries: Entry[]
  now: string
}

const Shelf = ({ entries, now, ...section }: ShelfProps) =>
  entries.length > 0 ? (
    <Section {...section}>
      <Cards entries={entries} level={3} now={now} />
    </Section>
  ) : null

/** Each type has its own arrangement, so a mixed list is shown by type, in the order the types first come. */
const mixed = (entries: Entry[]): [Entry['type'], Entry[]][] => {
  const shelves = new Map<Entry['type'], Entry[]>()
  for (const entry of entries) shelves.set(entry.type, [...(shelves.get(entry.type) ?? []), entry])
  return [...shelves]
}
