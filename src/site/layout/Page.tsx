import type { ReactNode } from 'react'
import type { Picture } from '../../content/entry'
import type { DocumentType } from '../../content/types'
import { absolute } from '../paths'
import type { Site } from '../props'
import { stylesheetPath } from '../styles'
import { text } from '../text'
import { Footer } from './Footer'
import { Header } from './Header'

type PageProps = {
  site: Site
  /** Root-relative, with the query that makes this page another one. */
  path: string
  /** Null on the front page, which is named after the site. */
  title: string | null
  description: string
  /** The part of the site that the navigation marks. */
  section: DocumentType | 'home' | null
  kind?: 'website' | 'article'
  cover?: Picture | null
  jsonld?: unknown
  contact?: ReactNode
  proof?: boolean | undefined
  children: ReactNode
}

/** One whole document: head, landmarks, and the page's own content inside `main`. */
export const Page = (props: PageProps) => (
  <html lang="zh-CN">
    <Head {...props} />
    <body>
      {props.proof ? (
        <ProofMark />
      ) : (
        <>
          <a className="skip" href="#content">
            {text.skip}
          </a>
          <Header site={props.site} section={props.section} />
        </>
      )}
      <main id="content" tabIndex={-1}>
        {props.children}
      </main>
      {!props.proof && <Footer site={props.site}>{props.contact}</Footer>}
    </body>
  </html>
)

/** In place of head and foot, which are the same everywhere; in sight as long as the page is. */
const ProofMark = () => (
  <header className="proof-mark">
    {text.proof.zh} <span lang="en">{text.proof.en}</span>
  </header>
)

const Head = ({ site, path, title, description, kind = 'website', cover, jsonld, proof }: PageProps) => {
  const canonical = absolute(site.publicUrl, path)
  return (
    <head>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      {proof && <meta name="robots" content="noindex" />}
      {/* It may stand in a frame, where the public pages do not open. */}
      {proof && <base target="_blank" />}
      <title>{title ? `${title} · ${site.name}` : site.name}</title>
      {description && <meta name="description" content={description} />}
      <meta name="theme-color" content="#a3211b" />
      <meta name="format-detection" content="telephone=no" />
      <link rel="canonical" href={canonical} />
      <link rel="icon" type="image/svg+xml" href={icon} />
      <link rel="stylesheet" href={stylesheetPath} />
      <meta property="og:type" content={kind} />
      <meta property="og:site_name" content={site.name} />
      <meta property="og:locale" content="zh_CN" />
      <meta property="og:title" content={title ?? site.name} />
      {description && <meta property="og:description" content={description} />}
      <meta property="og:url" content={canonical} />
      {cover && <ShareImage site={site} cover={cover} />}
      {jsonld !== undefined && (
        <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: scriptJson(jsonld) }} />
      )}
    </head>
  )
}

const ShareImage = ({ site, cover }: { site: Site; cover: Picture }) => {
  const share = cover.renditions.find(({ name }) => name === 'share') ?? cover
  return (
    <>
      <meta property="og:image" content={absolute(site.publicUrl, share.url)} />
      <meta property="og:image:width" content={String(share.width)} />
      <meta property="og:image:height" content={String(share.height)} />
      <meta property="og:image:alt" content={cover.alt} />
    </>
  )
}

/** `</script>` inside a string would end the element, so no `<` is left as such. */
const scriptJson = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c')

/** The seal of the header, as the browser's tab shows it. */
const icon = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="4" fill="#a3211b"/>' +
    '<rect x="2.5" y="2.5" width="27" height="27" rx="2" fill="none" stroke="#fbf7f0"/>' +
    '<text x="16" y="23" font-size="20" font-family="serif" font-weight="700" text-anchor="middle" fill="#fbf7f0">宣</text></svg>',
)}`
