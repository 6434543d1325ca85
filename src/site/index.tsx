/** The public web pages: props in, whole HTML documents out. No script runs in the reader's browser. */
import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { Detail } from './pages/detail'
import { Directory } from './pages/directory'
import { Home } from './pages/home'
import { List } from './pages/list'
import { Problem } from './pages/problem'
import { Unit } from './pages/unit'
import type { DetailProps, DirectoryProps, HomeProps, ListProps, ProblemProps, UnitProps } from './props'

export { stylesheet, stylesheetPath } from './styles'

export const renderHome = (props: HomeProps): string => html(<Home {...props} />)
export const renderList = (props: ListProps): string => html(<List {...props} />)
export const renderDirectory = (props: DirectoryProps): string => html(<Directory {...props} />)
export const renderDetail = (props: DetailProps): string => html(<Detail {...props} />)
export const renderUnit = (props: UnitProps): string => html(<Unit {...props} />)
/** The page of a document that is not public yet, marked as such. */
export const renderProof = (props: DetailProps): string =>
  html(<Detail {...props} proof />).replaceAll('<a href="#', '<a target="_self" href="#')
export const renderProblem = (props: ProblemProps): string => html(<Problem {...props} />)

const html = (page: ReactElement): string => `<!doctype html>${renderToStaticMarkup(page)}`
