import type { Field } from 'payload'

/** Written by the media pipeline alone. */
export const foundByPipeline = (field: Field): Field =>
  ({ ...field, access: { create: () => false, update: () => false }, admin: { hidden: true } }) as Field
