import type { ContentAttachment } from '../../content/entry'
import type { DownloadFile } from '../props'
import { sizeText } from '../sizes'
import { formatLabels, headings } from '../text'
import { Panel } from './Section'

/** What was made from the document: its exports. */
export const Downloads = ({ files }: { files: DownloadFile[] }) => (
  <FileList
    id="downloads"
    title={headings.downloads}
    files={files.map(({ format, url, bytes }) => ({ url, bytes, title: formatLabel(format) }))}
  />
)

/** What was attached to the document by its author. */
export const Attachments = ({ attachments }: { attachments: ContentAttachment[] }) => (
  <FileList
    id="attachments"
    title={headings.attachments}
    files={attachments.map(({ title, name, url, bytes }) => ({ url, bytes, title: title || name }))}
  />
)

const formatLabel = (format: string): string => formatLabels[format] ?? format.toUpperCase()

type FileListProps = { id: string; title: string; files: { url: string; title: string; bytes: number }[] }

const FileList = ({ id, title, files }: FileListProps) =>
  files.length > 0 ? (
    <Panel id={id} title={title} className="no-print">
      <ul className="files">
        {files.map((file) => (
          <li key={file.url}>
            <a href={file.url}>
              <span className="file-name">{file.title}</span>
              <span className="size">{sizeText(file.bytes)}</span>
            </a>
          </li>
        ))}
      </ul>
    </Panel>
  ) : null
