import type { Field } from 'payload'
import { previewStates } from '../../src/cms/preview/state'
import { foundByPipeline } from './foundByPipeline'

/** What a file looks like and how long it is, and how far the runner has come with finding out. */
export const preview: Field[] = [
  {
    name: 'previewPanel',
    type: 'ui',
    admin: { components: { Field: '/src/admin/media/PreviewPanel#PreviewPanel' } },
  },
  foundByPipeline({ name: 'seconds', type: 'number' }),
  foundByPipeline({ name: 'pages', type: 'number' }),
  foundByPipeline({ name: 'preview', type: 'json' }),
  foundByPipeline({ name: 'previewState', type: 'select', options: [...previewStates], index: true }),
  foundByPipeline({ name: 'previewReason', type: 'text', maxLength: 40 }),
  foundByPipeline({ name: 'previewAttempts', type: 'number' }),
]
