import { text } from '../text'

/** Says what to do when there is nothing to show. */
export const EmptyState = () => (
  <div className="empty">
    <p>{text.empty}</p>
    <a href="/admin">{text.signIn}</a>
  </div>
)
