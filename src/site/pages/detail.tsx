import type { ReactNode } from 'react'
import type { Entry } from '../../content/entry'
import { typeLabels } from '../../content/vocabulary'
import { DateLine } from '../components/Dates'
import { Attachments, Downloads } from '../components/Downloads'
import { Facts, linksTo } from '../components/Facts'
import { Phrases } from '../components/Phrases'
import { Picture } from '../components/Picture'
import { Breadcrumbs, type Crumb } from '../layout/Breadcrumbs'
import { Page } from '../layout/Page'
import type { DetailProps } from '../props'
import { facts, text } from '../text'
import { partsOf } from './parts'
import type { Parts } from './parts/Parts'

/** The page of one document of any type. */
export const Detail = (props: DetailProps) => {
  const { entry } = props
  const crumbs = [{ title: typeLabels[entry.type].zh, url: `/${entry.type}` }]
  return <DocumentPage {...props} crumbs={crumbs} parts={partsOf(props)} />
}

type DocumentPageProps = DetailProps & { crumbs: Crumb[]; parts: Parts; below?: ReactNode }

export const DocumentPage = ({ crumbs, parts, below, ...props }: DocumentPageProps) => {
  const { site, entry, html, attachments, files, jsonld, proof } = props
  const side = (
    <div className="document-side">
      {parts.figure}
      <Facts facts={[...parts.facts, { name: facts.topics, value: linksTo(entry.topics) }]} />
      <Downloads files={files} />
    </div>
  )
  return (
    <Page
      site={site}
      path={entry.url}
      title={entry.title}
      description={entry.summary}
      section={entry.type}
      kind="article"
      cover={entry.cover}
      jsonld={jsonld}
      proof={proof}
    >
      <div className="wrap">
        <Breadcrumbs crumbs={crumbs} />
        <article className={`document document-${entry.type}`}>
          <header className="page-head">
            {parts.kicker}
            <h1>
              <Phrases text={entry.title} />
            </h1>
            <Byline entry={entry} />
            {parts.notice}
          </header>
          {parts.first === 'facts' && side}
          <div className="document-main">
            {parts.opening}
            {parts.cover && <Cover entry={entry} html={html} />}
            {html && <div className="prose" dangerouslySetInnerHTML={{ __html: html }} />}
            {parts.closing}
            <Attachments attachments={attachments.filter(({ url }) => !named(entry).includes(url))} />
          </div>
          {parts.first === 'text' && side}
        </article>
        {below}
      </div>
    </Page>
  )
}

/** Files that the page lists by name already. */
const named = (entry: Entry): (string | null)[] =>
  entry.type === 'courses' ? entry.materials.map(({ url }) => url) : []

/** Attribution stays visible: every page names its issuing unit. */
const Byline = ({ entry }: { entry: Entry }) => (
  <p className="byline">
    {entry.unit && (
      <span>
        {text.issuedBy}：<a href={entry.unit.url}>{entry.unit.title}</a>
      </span>
    )}
    <span>
      {text.publishedAt}：<DateLine at={entry.publishedAt} />
    </span>
  </p>
)

/** Left out when the text shows the same picture anyway. */
const Cover = ({ entry: { cover }, html }: { entry: Entry; html: string }) => {
  if (!cover || [cover, ...cover.renditions].some(({ url }) => html.includes(url))) return null
  return (
    <figure className="cover">
      <Picture picture={cover} sizes="(min-width: 60rem) 44rem, 100vw" first />
      {cover.credit && <figcaption>{cover.credit}</figcaption>}
    </figure>
  )
}
