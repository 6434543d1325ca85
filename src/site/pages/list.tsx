import { typeLabels } from '../../content/vocabulary'
import { Cards } from '../cards/Card'
import { EmptyState } from '../components/EmptyState'
import { SampleLoading } from '../components/SampleLoading'
import { Pager } from '../components/Pager'
import { Breadcrumbs } from '../layout/Breadcrumbs'
import { Page } from '../layout/Page'
import { listPath, type ListQuery } from '../paths'
import type { ListProps } from '../props'
import { introductions, text } from '../text'

export const List = ({ site, type, listing, unit, topic, past, now, loading, cursor }: ListProps) => {
  const label = typeLabels[type].zh
  const named: ListQuery = { unit: unit?.id, topic: topic?.id }
  const filters: ListQuery = { ...named, past: past ? '1' : undefined }
  const names = [unit, topic].flatMap((filter) => (filter ? [filter.title] : []))
  return (
    <Page
      site={site}
      path={listPath(type, { ...filters, cursor: cursor ?? undefined })}
      title={[...names, label].join(' · ')}
      description={introductions[type]}
      section={type}
    >
      <div className="wrap">
        <Breadcrumbs crumbs={unit ? [{ title: unit.title, url: unit.url }] : []} />
        <header className="page-head">
          <h1>{label}</h1>
          <p className="introduction">{introductions[type]}</p>
          {names.length > 0 && (
            <p className="filter">
              <span>{text.filtered(names)}</span>
              <a href={listPath(type)}>{text.unfiltered}</a>
            </p>
          )}
          {past === null
            ? listing.total > 0 && <p className="meta">{text.total(listing.total)}</p>
            : listing.total > 0 && <EventTabs past={past} query={named} />}
        </header>
        <Items listing={listing} now={now} loading={loading} filtered={names.length > 0} past={past} />
        <Pager
          first={cursor ? listPath(type, filters) : null}
          next={listing.next ? listPath(type, { ...filters, cursor: listing.next }) : null}
        />
      </div>
    </Page>
  )
}

const EventTabs = ({ past, query }: { past: boolean; query: ListQuery }) => (
  <nav className="tabs" aria-label={text.whichEvents}>
    <a href={listPath('events', query)} aria-current={past ? undefined : 'page'}>
      {text.eventsToCome}
    </a>
    <a href={listPath('events', { ...query, past: '1' })} aria-current={past ? 'page' : undefined}>
      {text.eventsPast}
    </a>
  </nav>
)

type ItemsProps = Pick<ListProps, 'listing' | 'now' | 'loading' | 'past'> & { filtered: boolean }

const Items = ({ listing, now, loading, filtered, past }: ItemsProps) => {
  if (listing.items.length > 0) return <Cards entries={listing.items} level={2} now={now} />
  if (past !== null && listing.total > 0) return <p className="empty">{text.emptyEvents(past)}</p>
  if (loading) return <SampleLoading />
  return filtered ? <p className="empty">{text.emptyFiltered}</p> : <EmptyState />
}
