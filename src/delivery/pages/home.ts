import { renderHome } from '../../site'
import type { Site } from '../../site/props'
import type { Projection } from '../projection'
import { html, type Reply } from '../reply'
import type { Moment } from './moment'
import { newest, upcoming, unitsBelow } from './shelves'

export function showHome(projection: Projection, site: Site, { now, loading }: Moment): Reply {
  const [centre = null] = unitsBelow(projection, '', 1)
  return html(
    renderHome({
      site,
      now: now.toISOString(),
      loading,
      centre,
      offices: centre ? unitsBelow(projection, centre.id, 40) : [],
      events: upcoming(projection, now, 6),
      articles: newest(projection, 'articles', 8),
      courses: newest(projection, 'courses', 6),
      models: newest(projection, 'typical-models', 6),
      books: newest(projection, 'pocket-books', 4),
      bulletins: newest(projection, 'bulletins', 4),
    }),
    // Nowhere longer than it is true.
    loading ? { caching: 'never' } : {},
  )
}
