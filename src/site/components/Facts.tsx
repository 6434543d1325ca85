import { Fragment, type ReactNode } from 'react'
import type { Linked } from '../../content/entry'
import { telephone } from '../paths'

/** A fact without a value is left out, so that callers need not ask first. */
export type Fact = { name: string; value: ReactNode }

const isKnown = ({ value }: Fact): boolean =>
  value !== null && value !== undefined && value !== '' && value !== false

export const Facts = ({ facts }: { facts: Fact[] }) => {
  const known = facts.filter(isKnown)
  return known.length > 0 ? (
    <dl className="facts">
      {known.map(({ name, value }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  ) : null
}

export const Phone = ({ number }: { number: string }) => (
  <a className="phone" href={telephone(number)}>
    {number}
  </a>
)

/** Links set apart by 、; null when there are none, so that a fact of them is left out. */
export const linksTo = (documents: Linked[]): ReactNode =>
  documents.length > 0
    ? documents.map(({ id, url, title }, place) => (
        <Fragment key={id}>
          {place > 0 && '、'}
          <a href={url}>{title}</a>
        </Fragment>
      ))
    : null

export const linkTo = (document: Linked | null): ReactNode => linksTo(document ? [document] : [])
