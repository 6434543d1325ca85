import { chapterAnchor, type EntryOf } from '../../../content/entry'
import { BookCover } from '../../cards/BookCard'
import { Panel } from '../../components/Section'
import { facts, headings } from '../../text'
import type { Parts } from './Parts'

/** Chapters, sayings and glossary themselves are part of the compiled text. */
export const bookParts = (book: EntryOf<'pocket-books'>): Parts => ({
  figure: <BookCover book={book} sizes="(min-width: 60rem) 16rem, 60vw" />,
  first: 'facts',
  facts: [{ name: facts.edition, value: book.edition }],
  opening: book.chapters.length > 0 && (
    <Panel id="chapters" title={headings.chapters} className="outline">
      <ol>
        {book.chapters.map((chapter, i) => (
          <li key={chapterAnchor(i)}>
            <a href={`#${chapterAnchor(i)}`}>{chapter}</a>
          </li>
        ))}
      </ol>
    </Panel>
  ),
})
