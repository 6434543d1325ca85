import type { TextField } from 'payload'

/**
 * Where a document stands in the tree of units: `/root/office/station/`, copied from its unit by a hook. "In this unit or
 * below" is then a range over one indexed column, in both databases, however large the tree.
 */
export const place: TextField = {
  name: 'place',
  type: 'text',
  index: true,
  access: { create: () => false, update: () => false },
  admin: { hidden: true },
}
