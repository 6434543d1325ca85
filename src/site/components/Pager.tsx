import { text } from '../text'

/** Cursors only lead forward: from a later page the way back is to the first. */
export const Pager = ({ first, next }: { first: string | null; next: string | null }) =>
  first || next ? (
    <nav className="pager" aria-label={text.pages}>
      {first && (
        <a className="button button-quiet" href={first}>
          {text.firstPage}
        </a>
      )}
      {next && (
        <a className="button" href={next} rel="next">
          {text.nextPage}
        </a>
      )}
    </nav>
  ) : null
