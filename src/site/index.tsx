/** The public web pages: props in, whole HTML documents out. No script runs in the reader's browser. */
import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import type { Entry } from '../content/entry'
import type { Output } from '../content/output'
import type { Label } from '../content/vocabulary'
import { Detail } from './pages/detail'
import { Directory } from './pages/directory'
import { Home } from './pages/home'
import { List } from './pages/list'
import { Problem } from './pages/problem'
import { Unit } from './pages/unit'
import type {
  DetailProps,
  DirectoryProps,
  HomeProps,
  ListProps,
  ProblemProps,
  Site,
  UnitProps,
} from './props'

export { stylesheet, stylesheetPath } from './styles'

export const renderHome = (props: HomeProps): string => html(<Home {...props} />)
export const renderList = (props: ListProps): string => html(<List {...props} />)
export const renderDirectory = (props: DirectoryProps): string => html(<Directory {...props} />)
export const renderDetail = (props: DetailProps): string => html(<Detail {...props} />)
export const renderUnit = (props: UnitProps): string => html(<Unit {...props} />)

/**
 * Pages of what is not public yet, marked as such: a document by itself, without what only delivery knows (what stands below a
 * unit, the files that are made at publication), and why there is none.
 */
export const proofsOf = (site: Site) => ({
  document: (output: Output & { entry: Entry }, now: string): string =>
    html(<Detail site={site} {...output} html={output.bodies.web.html} files={[]} now={now} proof />)
      // Every other link leads out of a proof, into a tab of its own.
      .replaceAll('<a href="#', '<a target="_self" href="#'),
  problem: (status: number, title: Label, detail: Label): string =>
    html(<Problem site={site} status={status} title={title} detail={detail} proof />),
})
export const renderProblem = (props: ProblemProps): string => html(<Problem {...props} />)

const html = (page: ReactElement): string => `<!doctype html>${renderToStaticMarkup(page)}`
