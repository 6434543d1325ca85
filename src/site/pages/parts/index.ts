import type { Entry } from '../../../content/entry'
import { byType } from '../../byType'
import type { DetailProps } from '../../props'
import { articleParts, lecturerParts, seriesParts, topicParts } from './plain'
import { bookParts } from './book'
import { bulletinParts } from './bulletin'
import { courseParts } from './course'
import { eventParts } from './event'
import { modelParts } from './model'
import type { Parts } from './Parts'
import { unitParts } from './unit'

export const partsOf = ({
  entry,
  files,
  now,
}: { entry: Entry } & Pick<DetailProps, 'files' | 'now'>): Parts =>
  byType<Parts>(
    {
      articles: articleParts,
      events: (event) => eventParts(event, now),
      courses: courseParts,
      'typical-models': modelParts,
      'pocket-books': bookParts,
      bulletins: (bulletin) => bulletinParts(bulletin, files),
      units: unitParts,
      lecturers: lecturerParts,
      series: seriesParts,
      topics: topicParts,
    },
    entry,
  )
