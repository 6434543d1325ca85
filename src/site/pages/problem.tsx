import { Page } from '../layout/Page'
import type { ProblemProps } from '../props'
import { text } from '../text'

export const Problem = ({ site, status, title, detail, home = true }: ProblemProps) => (
  <Page site={site} path="/" title={title} description={detail} section={null}>
    <div className="wrap problem">
      <p className="meta">{text.status(status)}</p>
      <h1>{title}</h1>
      <p>{detail}</p>
      {home && (
        <a className="button" href="/">
          {text.backHome}
        </a>
      )}
    </div>
  </Page>
)
