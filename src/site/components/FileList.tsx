import type { ReactNode } from 'react'
import type { FileFacts, FilePreview } from '../../content/entry'
import { sizeText } from '../sizes'
import { fileFacts, phrases } from '../text'

export type ListedFile = FileFacts & {
  key: string
  url: string
  /** File name, title or address: its ending stands where there is no picture. */
  ending: string
  name: ReactNode
  bytes: number
  mediaType?: string
  /** Said before the size. */
  note?: string
}

/** Files to take along; where one of them has a picture, each stands beside one or beside its ending. */
export const FileList = ({ files }: { files: ListedFile[] }) => {
  const pictured = files.some(({ preview }) => preview)
  return (
    <ul className={pictured ? 'files files-pictured' : 'files'}>
      {files.map((file) => (
        <li key={file.key}>
          <FileLine file={file} pictured={pictured} />
        </li>
      ))}
    </ul>
  )
}

const FileLine = ({ file, pictured }: { file: ListedFile; pictured: boolean }) => (
  <a href={file.url}>
    {pictured && <Thumb preview={file.preview} ending={endingOf(file.ending, file.mediaType)} />}
    {file.name}
    <span className="size">{factsOf(file)}</span>
  </a>
)

const factsOf = ({ note, pages, seconds, bytes }: ListedFile): string =>
  [
    note,
    pages ? fileFacts.pages(pages) : '',
    seconds ? fileFacts.length(Math.round(seconds)) : '',
    sizeText(bytes),
  ]
    .filter(Boolean)
    .join(' · ')

const Thumb = ({ preview, ending }: { preview: FilePreview | undefined; ending: string }) => {
  if (!preview)
    return (
      <span className="file-thumb file-ending" aria-hidden="true">
        {ending}
      </span>
    )
  const webp = preview.renditions.find(({ mediaType }) => mediaType === 'image/webp')
  return (
    <picture className="file-thumb">
      {webp && <source type="image/webp" srcSet={webp.url} />}
      <img
        src={preview.url}
        width={preview.width}
        height={preview.height}
        alt={phrases.preview}
        loading="lazy"
        decoding="async"
      />
    </picture>
  )
}

/** `application/pdf` as PDF; of Office types only the name ends in what people know. */
const endingOf = (name: string, mediaType = ''): string =>
  /\.([a-z0-9]{2,4})$/i.exec(name)?.[1]?.toUpperCase() ?? shortType.exec(mediaType)?.[1]?.toUpperCase() ?? ''

const shortType = /\/([a-z0-9]{2,4})$/
