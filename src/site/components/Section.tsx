import type { ReactNode } from 'react'

type SectionProps = {
  /** Of the heading that names the section: unique within a page. */
  id: string
  title: string
  /** Where the whole of it is. */
  more?: { url: string; label: string }
  /** Beside the title. */
  note?: string
  className?: string
  children: ReactNode
}

/** A part of a page under its own heading. */
export const Section = ({ id, title, more, note, className = '', children }: SectionProps) => (
  <section className={`section ${className}`.trim()} aria-labelledby={id}>
    <div className="section-head">
      <h2 id={id}>{title}</h2>
      {note && <p className="meta">{note}</p>}
      {more && <a href={more.url}>{more.label}</a>}
    </div>
    {children}
  </section>
)

/** A smaller part beside or below the text of a document. */
export const Panel = ({ id, title, className = '', children }: Omit<SectionProps, 'more' | 'note'>) => (
  <section className={`panel ${className}`.trim()} aria-labelledby={id}>
    <h2 id={id}>{title}</h2>
    {children}
  </section>
)
