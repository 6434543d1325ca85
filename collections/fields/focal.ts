import type { Field } from 'payload'

const fraction = (name: string, label: { zh: string; en: string }): Field => ({
  name,
  label,
  type: 'number',
  min: 0,
  max: 1,
})

/** The point that crops keep in sight: fractions of the picture from its left and top edge; empty to have it guessed. */
export const focal: Field = {
  name: 'focal',
  label: { zh: '画面主体', en: 'What matters' },
  type: 'group',
  fields: [fraction('x', { zh: '左右', en: 'Across' }), fraction('y', { zh: '上下', en: 'Down' })],
  admin: { components: { Field: '/src/admin/media/FocalField#FocalField' } },
}
