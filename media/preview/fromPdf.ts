import path from 'node:path'
import { z } from 'zod'
import { mediaPolicy } from '../policy'
import { PreviewFailed } from './PreviewFailed'
import { runTool } from './runTool'
import type { Found, Given } from './makePreview'

const drawn = z.union([
  z.object({ refused: z.literal(true) }),
  z.object({ pages: z.int().positive(), files: z.array(z.string()).max(mediaPolicy.preview.pages) }),
])

/**
 * Pictures of the first pages and the number of all.
 * @throws PreviewFailed
 */
export async function fromPdf(
  pdf: string,
  { folder, worker, font, tools, policy, signal }: Given,
): Promise<Found> {
  const printed = await runTool({
    command: process.execPath,
    args: [
      '--max-old-space-size=256',
      ...(worker.endsWith('.ts') ? ['--import', import.meta.resolve('tsx')] : []),
      worker,
      pdf,
      folder,
      font ?? '',
    ],
    folder,
    timeoutMs: policy.pdfMs,
    prlimit: tools.prlimit,
    signal,
  })
  const answer = drawn.parse(JSON.parse(printed))
  if ('refused' in answer) throw new PreviewFailed('preview_unreadable', 'PDFium')
  const pictures = answer.files.map((file) => ({ name: path.basename(file, '.png'), file }))
  return { pages: answer.pages, pictures }
}
