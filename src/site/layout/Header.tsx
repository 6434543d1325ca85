import type { DocumentType } from '../../content/types'
import { typeLabels } from '../../content/vocabulary'
import type { Site } from '../props'
import { text } from '../text'

const sections = [
  'courses',
  'events',
  'typical-models',
  'pocket-books',
  'articles',
  'bulletins',
  'units',
] as const satisfies DocumentType[]

type HeaderProps = { site: Site; section: DocumentType | 'home' | null }

export const Header = ({ site, section }: HeaderProps) => {
  // The front page is about the centre itself, so there its name is the heading of the document.
  const Name = section === 'home' ? 'h1' : 'p'
  return (
    <header className="site-header">
      <div className="wrap">
        <Name className="site-name">
          <a href="/">
            <Seal />
            {site.name}
          </a>
        </Name>
      </div>
      <nav className="site-nav" aria-label={text.mainNav}>
        <ul className="wrap">
          <li>
            <a href="/" aria-current={section === 'home' ? 'page' : undefined}>
              {text.home}
            </a>
          </li>
          {sections.map((type) => (
            <li key={type}>
              <a href={`/${type}`} aria-current={section === type ? 'true' : undefined}>
                {typeLabels[type].zh}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  )
}

export const Seal = () => (
  <span className="seal" aria-hidden="true">
    宣
  </span>
)
