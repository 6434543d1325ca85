'use client'
import { useTranslation } from '@payloadcms/ui'
import type { Label } from '../content/vocabulary'

/** Reads a label in the language that the admin is set to. */
export function useWords(): (label: Label) => string {
  const { i18n } = useTranslation()
  return (label) => (i18n.language.startsWith('en') ? label.en : label.zh)
}
