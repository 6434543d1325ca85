import { text } from '../text'

/** Says what to do when there is nothing to show. */
export const EmptyState = ({ loading = false }: { loading?: boolean }) =>
  loading ? <p className="empty">{text.onItsWay}</p> : <Invitation />

const Invitation = () => (
  <div className="empty">
    <p>{text.empty}</p>
    <a href="/admin">{text.signIn}</a>
  </div>
)
