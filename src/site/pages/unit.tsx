import type { Entry } from '../../content/entry'
import type { DocumentType } from '../../content/types'
import { typeLabels } from '../../content/vocabulary'
import { Cards } from '../cards/Card'
import { UnitLines } from '../cards/UnitLines'
import { Section } from '../components/Section'
import { listPath } from '../paths'
import type { Directory, UnitProps } from '../props'
import { headings, phrases, text } from '../text'
import { DocumentPage } from './detail'
import type { Parts } from './parts/Parts'
import { unitParts } from './parts/unit'

export const Unit = ({ parents, directory, latest, upcoming, ...props }: UnitProps) => (
  <DocumentPage
    {...props}
    crumbs={[{ title: typeLabels.units.zh, url: '/units' }, ...parents]}
    parts={withWayDown(unitParts(props.entry), directory)}
    below={
      <>
        <Shelf
          id="upcoming"
          title={headings.upcoming}
          more={moreOf('events', props.entry)}
          entries={upcoming}
          now={props.now}
        />
        {byKind(latest).map(([type, entries]) => (
          <Shelf
            key={type}
            id={`latest-${type}`}
            title={type === 'articles' ? headings.latest : typeLabels[type].zh}
            more={moreOf(type, props.entry)}
            entries={entries}
            now={props.now}
          />
        ))}
        {directory.lines.length > 0 && (
          <Section
            id="children"
            title={headings.children}
            {...(directory.next && { more: wholeOf(directory, props.entry) })}
          >
            <UnitLines lines={directory.lines} level={3} />
          </Section>
        )}
      </>
    }
  />
)

/** What stands below an office is what most people come for, and far down its page. */
const withWayDown = (parts: Parts, { total }: Directory): Parts =>
  total === 0
    ? parts
    : {
        ...parts,
        facts: [
          ...parts.facts,
          { name: headings.children, value: <a href="#children">{phrases.units(total)}</a> },
        ],
      }

const moreOf = (type: DocumentType, unit: Entry) => ({
  url: listPath(type, { unit: unit.id }),
  label: text.more(typeLabels[type].zh),
})

const wholeOf = ({ total }: Directory, unit: Entry) => ({
  url: listPath('units', { unit: unit.id }),
  label: text.more(` ${total} 个`),
})

type ShelfProps = {
  id: string
  title: string
  more: { url: string; label: string }
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
const byKind = (entries: Entry[]): [DocumentType, Entry[]][] => {
  const shelves = new Map<DocumentType, Entry[]>()
  for (const entry of entries) shelves.set(entry.type, [...(shelves.get(entry.type) ?? []), entry])
  return [...shelves]
}
