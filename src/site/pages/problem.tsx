import { Page } from '../layout/Page'
import type { ProblemProps } from '../props'
import { text } from '../text'

/** In both languages: whoever it keeps from going on may read either, and nothing else on the page tells them. */
export const Problem = ({ site, status, title, detail, proof }: ProblemProps) => (
  <Page site={site} path="/" title={title.zh} description={detail.zh} section={null} proof={proof}>
    <div className="wrap problem">
      <p className="meta">{text.status(status)}</p>
      <h1>{title.zh}</h1>
      {detail.zh && <p>{detail.zh}</p>}
      <div lang="en">
        <p className="problem-title">{title.en}</p>
        {detail.en && <p>{detail.en}</p>}
      </div>
      {!proof && (
        <a className="button" href="/">
          {text.backHome.zh}
          <span lang="en">{text.backHome.en}</span>
        </a>
      )}
    </div>
  </Page>
)
