import type { EntryOf } from '../../../content/entry'
import { materialPath, materialsAnchor } from '../../../content/types'
import { audienceLabels, materialKindLabels } from '../../../content/vocabulary'
import { linksTo, linkTo } from '../../components/Facts'
import { FileList, type ListedFile } from '../../components/FileList'
import { Panel } from '../../components/Section'
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
    <Panel id={materialsAnchor} title={headings.materials} className="no-print">
      <FileList
        files={course.materials.map((material, index) => toFile(material, materialPath(course.id, index)))}
      />
    </Panel>
  ),
})

/** What only lecturers may have is named, so that people know it exists; its address asks them to sign in. */
function toFile(material: Course['materials'][number], forLecturers: string): ListedFile {
  const { kind, title, access, url } = material
  const open = access === 'public' ? url : null
  return {
    ...material,
    key: `${kind} ${title}`,
    url: open ?? forLecturers,
    ending: url ? decodeURIComponent(url) : '',
    name: (
      <span>
        <span className="file-kind">{materialKindLabels[kind].zh}</span>{' '}
        <span className="file-name">{title}</span>
      </span>
    ),
    ...(open === null && { note: phrases.signInToDownload }),
  }
}
