import type { EntryOf } from '../../../content/entry'
import { DateLine } from '../../components/Dates'
import { Panel } from '../../components/Section'
import type { DownloadFile } from '../../props'
import { sizeText } from '../../sizes'
import { headings, phrases } from '../../text'
import type { Parts } from './Parts'

type Bulletin = EntryOf<'bulletins'>

export const bulletinParts = (bulletin: Bulletin, files: DownloadFile[]): Parts => {
  const pdf = files.find(({ format }) => format === 'pdf')
  return {
    first: 'text',
    facts: [],
    kicker: <Masthead bulletin={bulletin} />,
    opening: (
      <>
        {pdf && (
          <p className="no-print">
            <a className="button" href={pdf.url}>
              {phrases.readBulletin}
              <span className="size">{sizeText(pdf.bytes)}</span>
            </a>
          </p>
        )}
        <Contents articles={bulletin.articles} />
      </>
    ),
  }
}

/** As on the printed sheet: the name in red, issue numbers below it, then office and date over the rule. */
const Masthead = ({ bulletin }: { bulletin: Bulletin }) => (
  <div className="masthead">
    <p className="masthead-name">{bulletin.masthead}</p>
    <p className="masthead-issue">
      {bulletin.series && <span>{bulletin.series}</span>}
      <span>{phrases.issue(bulletin.issue)}</span>
      {bulletin.runningNumber !== null && <span>（{phrases.runningNumber(bulletin.runningNumber)}）</span>}
    </p>
    <p className="masthead-imprint">
      <span>{bulletin.office}</span>
      <DateLine at={bulletin.issuedOn} />
    </p>
    {bulletin.theme && <p className="masthead-theme">〔{bulletin.theme}〕</p>}
  </div>
)

const Contents = ({ articles }: Pick<Bulletin, 'articles'>) =>
  articles.length > 0 ? (
    <Panel id="contents" title={headings.contents} className="outline">
      <ol>
        {articles.map(({ id, url, title, attribution }) => (
          <li key={id}>
            <a href={url}>{title}</a>
            {attribution && <span className="attribution">{attribution}</span>}
          </li>
        ))}
      </ol>
    </Panel>
  ) : null
