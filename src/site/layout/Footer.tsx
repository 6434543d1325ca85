import type { ReactNode } from 'react'
import type { Site } from '../props'
import { text } from '../text'
import { Seal } from './Header'

/** `children` is how to reach the centre, where the page knows it. */
export const Footer = ({ site, children }: { site: Site; children?: ReactNode }) => (
  <footer className="site-footer">
    <div className="wrap">
      <div>
        <p className="footer-name">
          <Seal />
          {site.name}
        </p>
        {children}
        <p>{text.sources}</p>
      </div>
      <ul>
        <li>
          <a href="/units">{text.allUnits}</a>
        </li>
        <li>
          <a href="/content/v1">{text.openData}</a>
        </li>
        <li>
          <a href="/admin">{text.signIn}</a>
        </li>
      </ul>
    </div>
  </footer>
)
