import type { EntryOf } from '../../../content/entry'
import { audienceLabels, materialKindLabels } from '../../../content/vocabulary'
import { linksTo, linkTo } from '../../components/Facts'
import { Panel } from '../../components/Section'
import { sizeText } from '../../sizes'
import { facts, headings, phrases } from '../../text'
import type { Parts } from './Parts'

type Course = EntryOf<'courses'>

export const courseParts = (course: Course): Parts => ({
  cover: true,
  first: 'facts',
  facts: [
    { name: facts.minutes, value: facts.minutesOf(course.minutes) },
    {
      name: facts.audience,
      value: course.audience.map((audience) => audienceLabels[audience].zh).join('、'),
    },
    { name: facts.lecturers, value: linksTo(course.lecturers) },
    { name: facts.series, value: linkTo(course.series) },
  ],
  opening: course.outline.length > 0 && (
    <Panel id="outline" title={headings.outline} className="outline">
      <ol>
        {course.outline.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ol>
    </Panel>
  ),
  closing: course.materials.length > 0 && (
    <Panel id="materials" title={headings.materials} className="no-print">
      <ul className="files">
        {course.materials.map((material) => (
          <li key={`${material.kind} ${material.title}`}>
            <Material material={material} />
          </li>
        ))}
      </ul>
    </Panel>
  ),
})

/** What only lecturers may have is named, so that people know it exists, but leads nowhere from here. */
const Material = ({ material }: { material: Course['materials'][number] }) => {
  const name = (
    <span>
      <span className="file-kind">{materialKindLabels[material.kind].zh}</span>{' '}
      <span className="file-name">{material.title}</span>
    </span>
  )
  return material.url && material.access === 'public' ? (
    <a href={material.url}>
      {name}
      <span className="size">{sizeText(material.bytes)}</span>
    </a>
  ) : (
    <span className="file-held">
      {name}
      <span className="size">
        {material.access === 'public' ? phrases.notReady : phrases.signInToDownload}
      </span>
    </span>
  )
}
