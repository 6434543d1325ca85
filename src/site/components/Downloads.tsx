import type { ContentAttachment } from '../../content/entry'
import type { DownloadFile } from '../props'
import { formatLabels, headings } from '../text'
import { FileList, type ListedFile } from './FileList'
import { Panel } from './Section'

/** What was made from the document: its exports. */
export const Downloads = ({ files }: { files: DownloadFile[] }) => (
  <FilePanel
    id="downloads"
    title={headings.downloads}
    files={files.map(({ format, url, bytes }) => ({
      key: url,
      url,
      bytes,
      ending: url,
      name: <span className="file-name">{formatLabel(format)}</span>,
    }))}
  />
)

/** What was attached to the document by its author. */
export const Attachments = ({ attachments }: { attachments: ContentAttachment[] }) => (
  <FilePanel
    id="attachments"
    title={headings.attachments}
    files={attachments.map(({ title, name, ...file }) => ({
      ...file,
      key: file.url,
      ending: name,
      name: <span className="file-name">{title || name}</span>,
    }))}
  />
)

const formatLabel = (format: string): string => formatLabels[format] ?? format.toUpperCase()

const FilePanel = ({ id, title, files }: { id: string; title: string; files: ListedFile[] }) =>
  files.length > 0 ? (
    <Panel id={id} title={title} className="no-print">
      <FileList files={files} />
    </Panel>
  ) : null
