import type { EntryOf } from '../../../content/entry'
import type { DocumentType } from '../../../content/types'
import { audienceLabels, typeLabels } from '../../../content/vocabulary'
import { DateLine } from '../../components/Dates'
import { Panel } from '../../components/Section'
import { listPath } from '../../paths'
import { facts, headings, text } from '../../text'
import type { Parts } from './Parts'

export const articleParts = (article: EntryOf<'articles'>): Parts => ({
  cover: true,
  first: 'text',
  facts: [
    { name: facts.attribution, value: article.attribution },
    { name: facts.occurredOn, value: article.occurredOn && <DateLine at={article.occurredOn} /> },
  ],
})

export const lecturerParts = (lecturer: EntryOf<'lecturers'>): Parts => ({
  cover: true,
  first: 'text',
  facts: [
    { name: facts.organisation, value: lecturer.organisation },
    { name: facts.specialities, value: lecturer.specialities.join('、') },
    {
      name: facts.audience,
      value: lecturer.audience.map((audience) => audienceLabels[audience].zh).join('、'),
    },
  ],
})

export const seriesParts = (_series: EntryOf<'series'>): Parts => ({ cover: true, first: 'text', facts: [] })

/** The types that carry topics and have lists of their own to filter. */
const filed = ['articles', 'courses', 'events', 'pocket-books'] as const satisfies DocumentType[]

export const topicParts = (topic: EntryOf<'topics'>): Parts => ({
  cover: true,
  first: 'text',
  facts: [],
  closing: (
    <Panel id="related" title={headings.related}>
      <ul className="files">
        {filed.map((type) => (
          <li key={type}>
            <a href={listPath(type, { topic: topic.id })}>
              <span className="file-name">{text.more(typeLabels[type].zh)}</span>
            </a>
          </li>
        ))}
      </ul>
    </Panel>
  ),
})
