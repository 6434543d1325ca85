import type { Entry, EntryOf } from '../../content/entry'
import type { DocumentType } from '../../content/types'
import { typeLabels } from '../../content/vocabulary'
import { LeadArticle } from '../cards/ArticleCard'
import { Cards } from '../cards/Card'
import { UnitPanel } from '../cards/UnitPanel'
import { DateLine } from '../components/Dates'
import { EmptyState } from '../components/EmptyState'
import { Phone } from '../components/Facts'
import { SampleLoading } from '../components/SampleLoading'
import { Section } from '../components/Section'
import { Page } from '../layout/Page'
import { listPath } from '../paths'
import type { HomeProps } from '../props'
import { headings, text } from '../text'

/** How many of each the arrangement has room for; the rest is one link away. */
const room = { events: 5, articles: 3, models: 4, courses: 4, books: 3, bulletins: 3 }

export const Home = (props: HomeProps) => {
  const { site, now, loading, centre, events, articles, courses, models, books, bulletins, offices } = props
  const lead = articles.find(({ cover }) => cover) ?? articles[0]
  const others = articles.filter((article) => article !== lead)
  return (
    <Page
      site={site}
      path="/"
      title={null}
      description={centre?.summary ?? ''}
      section="home"
      cover={lead?.cover ?? centre?.cover ?? null}
      contact={centre && <Reach centre={centre} />}
    >
      <div className="wrap home">
        <p className="dateline">
          <DateLine at={now} weekday />
        </p>
        {loading && <SampleLoading />}
        <div className="home-top">
          <Section id="lead" title={text.lead} more={others.length > 0 ? undefined : moreOf('articles')}>
            {lead ? <LeadArticle entry={lead} /> : <EmptyState loading={loading} />}
          </Section>
          <Shelf type="events" entries={events.slice(0, room.events)} now={now} loading={loading} />
        </div>
        {others.length > 0 && (
          <Shelf type="articles" entries={others.slice(0, room.articles)} now={now} loading={loading} />
        )}
        <Shelf type="typical-models" entries={models.slice(0, room.models)} now={now} loading={loading} />
        <div className="home-pair">
          <Shelf type="courses" entries={courses.slice(0, room.courses)} now={now} loading={loading} />
          <Shelf type="pocket-books" entries={books.slice(0, room.books)} now={now} loading={loading} />
        </div>
        <Shelf type="bulletins" entries={bulletins.slice(0, room.bulletins)} now={now} loading={loading} />
        <Directory centre={centre} offices={offices} now={now} loading={loading} />
      </div>
    </Page>
  )
}

const moreOf = (type: DocumentType) => ({ url: listPath(type), label: text.more(typeLabels[type].zh) })

type ShelfProps = Pick<HomeProps, 'now' | 'loading'> & { type: DocumentType; entries: Entry[] }

const Shelf = ({ type, entries, now, loading }: ShelfProps) => (
  <Section id={type} title={typeLabels[type].zh} more={moreOf(type)} className={`shelf-${type}`}>
    {entries.length > 0 ? <Cards entries={entries} level={3} now={now} /> : <EmptyState loading={loading} />}
  </Section>
)

type DirectoryProps = Pick<HomeProps, 'centre' | 'offices' | 'now' | 'loading'>

const Directory = ({ centre, offices, now, loading }: DirectoryProps) => (
  <Section id="units" title={typeLabels.units.zh} more={moreOf('units')} className="directory">
    {centre && <UnitPanel unit={centre} level={3} />}
    {offices.length > 0 && (
      <>
        <h3 className="directory-title">{headings.offices}</h3>
        <Cards entries={offices} level={3} now={now} />
      </>
    )}
    {!centre && offices.length === 0 && <EmptyState loading={loading} />}
  </Section>
)

const Reach = ({ centre }: { centre: EntryOf<'units'> }) => (
  <address>
    {centre.address && <span>{centre.address}</span>}
    {centre.contact.phone && <Phone number={centre.contact.phone} />}
  </address>
)
