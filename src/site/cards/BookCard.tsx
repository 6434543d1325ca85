import type { EntryOf } from '../../content/entry'
import { Picture } from '../components/Picture'
import { phrases } from '../text'
import { UnitName } from '../components/UnitName'
import type { CardProps } from './Card'
import { CardTitle } from './CardTitle'

type Book = EntryOf<'pocket-books'>

export const BookCard = ({ entry, level }: CardProps<Book>) => (
  <article className="card book-card">
    <BookCover book={entry} sizes="(min-width: 60rem) 11rem, 40vw" />
    <CardTitle entry={entry} level={level} />
    <p className="meta">
      {entry.edition && <span>{entry.edition}</span>}
      {entry.chapters.length > 0 && <span>{phrases.chapters(entry.chapters.length)}</span>}
      <UnitName unit={entry.unit} />
    </p>
  </article>
)

/** Without a picture the title itself is set as a cloth cover. */
export const BookCover = ({ book, sizes }: { book: Book; sizes: string }) => (
  <div className="book-cover">
    {book.cover ? (
      <Picture picture={book.cover} sizes={sizes} />
    ) : (
      <span className="cloth" aria-hidden="true">
        {book.title}
      </span>
    )}
  </div>
)
