import type { Rendition } from '../../content/snapshot'

/** Of a file: `wanted` until the runner has made it, or found that there is `none` to make, or `failed` to. */
export const previewStates = ['wanted', 'made', 'none', 'failed'] as const
export type PreviewState = (typeof previewStates)[number]

/** A file of the library, as the runner sees it. */
export type FileRow = {
  id: string
  sha256: string | null
  filename: string
  preview: Rendition[] | null
  pages: number | null
  seconds: number | null
  previewState: PreviewState | null
  /** A code of `PreviewFailed`. */
  previewReason: string | null
  previewAttempts: number | null
  updatedAt: string
}

export const wantedPreview = {
  previewState: 'wanted',
  previewReason: null,
  previewAttempts: 0,
  preview: [],
} as const

export const noPreview = { ...wantedPreview, previewState: 'none' } as const
