import type { CollectionBeforeOperationHook } from 'payload'
import { lengthy, password } from '../../env'
import { invalid } from '../invalid'

const setting = new Set(['create', 'update', 'resetPassword'])

/** Payload's own least is three characters. An empty one changes nothing, and makes no account. */
export const refuseShortPassword: CollectionBeforeOperationHook = ({ args, collection, operation, req }) => {
  const { data } = args as { data?: { password?: unknown } }
  const given = data?.password
  if (!setting.has(operation) || given === undefined || given === null || given === '') return args
  if (password.safeParse(given).success) return args
  const message = { zh: `密码要${lengthy.zh}。`, en: `A password has ${lengthy.en}.` }
  throw invalid(collection.slug, [{ path: 'password', code: 'too_short', message }], req)
}
