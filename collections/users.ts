import type { CollectionConfig, FieldAccess } from 'payload'
import { forgetAccount, forgetChangedPassword, noteNewPassword } from '../src/cms/firstPasswords'
import { copyUnitPlace } from '../src/cms/hooks/copyUnitPlace'
import { refuseShortPassword } from '../src/cms/input/refuseShortPassword'
import { refuseForgottenPassword } from '../src/cms/noMail'
import { isStaff } from '../src/cms/signedIn'
import { roleLabels } from '../src/review/vocabulary'
import { access, anyOf, as, everything, type Rule } from './access/actor'
import { choice } from './fields/choice'
import { identity } from './fields/identity'
import { place } from './fields/place'
import { groups } from './publicType'

const administrators = as(['administrator'], everything)
const oneself: Rule = (user) => ({ id: { equals: user.id } })
const isAdministrator: FieldAccess = ({ req }) => req.user?.role === 'administrator'

export const users: CollectionConfig = {
  slug: 'users',
  labels: { singular: { zh: '用户', en: 'User' }, plural: { zh: '用户', en: 'Users' } },
  auth: {
    tokenExpiration: 12 * 60 * 60,
    // Guesses are slowed down by where they come from (`src/delivery/limitGuesses.ts`). This is for those that come from many
    // places at once, and short, or whoever knows an address could keep its owner out.
    maxLoginAttempts: 50,
    lockTime: 2 * 60 * 1000,
    cookies: { sameSite: 'Lax', secure: process.env.PUBLIC_URL?.startsWith('https://') ?? false },
  },
  admin: {
    useAsTitle: 'name',
    hidden: ({ user }) => user?.role !== 'administrator',
    group: groups.system,
    defaultColumns: ['name', 'email', 'role', 'unit'],
    description: {
      zh: '谁可以登录、能做什么、属于哪个单位。',
      en: 'Who may sign in, to do what, for which unit.',
    },
  },
  access: {
    admin: ({ req }) => Boolean(req.user?.role),
    create: access(administrators),
    // Names stand beside signatures, so staff may read them; e-mail addresses are for oneself and administrators.
    read: access(anyOf(isStaff, oneself)),
    update: access(anyOf(administrators, oneself)),
    delete: access(administrators),
    unlock: access(administrators),
  },
  fields: [
    identity,
    {
      name: 'email',
      type: 'email',
      label: { zh: '登录邮箱', en: 'E-mail' },
      required: true,
      unique: true,
      access: {
        // The form of one's own account asks by `id`, before there is a `doc`.
        read: ({ req, doc, id }) => req.user?.role === 'administrator' || req.user?.id === (doc?.id ?? id),
        update: isAdministrator,
      },
      // Payload shows it itself, above the password.
      admin: { components: { Field: false } },
    },
    {
      name: 'name',
      label: { zh: '姓名', en: 'Name' },
      type: 'text',
      required: true,
      maxLength: 40,
      // It stands beside signatures.
      access: { update: isAdministrator },
    },
    choice('role', { zh: '角色', en: 'Role' }, roleLabels, {
      required: true,
      defaultValue: 'contributor',
      saveToJWT: true,
      access: { update: isAdministrator },
    }),
    {
      name: 'unit',
      label: { zh: '所属单位', en: 'Unit' },
      type: 'relationship',
      relationTo: 'units',
      access: { update: isAdministrator },
      admin: {
        description: { zh: '只能处理本单位和下级单位的内容。', en: 'Works in this unit and those below it.' },
      },
    },
    place,
  ],
  hooks: {
    beforeOperation: [refuseForgottenPassword, refuseShortPassword, noteNewPassword],
    beforeChange: [copyUnitPlace],
    afterChange: [forgetChangedPassword],
    afterDelete: [forgetAccount],
  },
}
