import { text } from '../text'

export type Crumb = { title: string; url: string }

/** The way from the front page to here. The page itself is not a link: its heading follows at once. */
export const Breadcrumbs = ({ crumbs }: { crumbs: Crumb[] }) => (
  <nav className="crumbs" aria-label={text.breadcrumbs}>
    <ol>
      {[{ title: text.home, url: '/' }, ...crumbs].map(({ title, url }) => (
        <li key={url}>
          <a href={url}>{title}</a>
        </li>
      ))}
    </ol>
  </nav>
)
