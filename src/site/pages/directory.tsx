import { typeLabels } from '../../content/vocabulary'
import { UnitLines } from '../cards/UnitLines'
import { UnitPanel } from '../cards/UnitPanel'
import { EmptyState } from '../components/EmptyState'
import { Pager } from '../components/Pager'
import { SampleLoading } from '../components/SampleLoading'
import { Section } from '../components/Section'
import { Breadcrumbs } from '../layout/Breadcrumbs'
import { Page } from '../layout/Page'
import { listPath, type ListQuery } from '../paths'
import type { DirectoryProps } from '../props'
import { headings, introductions, phrases, text } from '../text'

/** Where residents look for the unit near them: one unit, and those right below it, each leading further down. */
export const Directory = ({ site, head, chosen, below, loading, cursor }: DirectoryProps) => {
  const label = typeLabels.units.zh
  const unit: ListQuery = { unit: chosen ? head?.id : undefined }
  return (
    <Page
      site={site}
      path={listPath('units', { ...unit, cursor: cursor ?? undefined })}
      title={chosen && head ? `${head.title} · ${label}` : label}
      description={introductions.units}
      section="units"
    >
      <div className="wrap">
        <Breadcrumbs crumbs={chosen && head ? [{ title: head.title, url: head.url }] : []} />
        <header className="page-head">
          <h1>{label}</h1>
          <p className="introduction">{introductions.units}</p>
          {chosen && head && (
            <p className="filter">
              <span>{text.filtered([head.title])}</span>
              <a href={listPath('units')}>{text.unfiltered}</a>
            </p>
          )}
        </header>
        {head && <UnitPanel unit={head} level={2} />}
        <Lines head={head} below={below} loading={loading} />
        <Pager
          first={cursor ? listPath('units', unit) : null}
          next={below.next ? listPath('units', { ...unit, cursor: below.next }) : null}
        />
      </div>
    </Page>
  )
}

const Lines = ({ head, below, loading }: Pick<DirectoryProps, 'head' | 'below' | 'loading'>) => {
  if (below.lines.length === 0) {
    if (loading) return <SampleLoading />
    return head ? <p className="empty">{text.noUnitsBelow}</p> : <EmptyState />
  }
  if (!head) return <UnitLines lines={below.lines} level={2} />
  return (
    <Section id="children" title={headings.children} note={phrases.units(below.total)}>
      <UnitLines lines={below.lines} level={3} />
    </Section>
  )
}
