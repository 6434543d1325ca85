import type { CollectionBeforeOperationHook, EmailAdapter } from 'payload'
import { Refused } from './refused'

const refusal = (): Refused =>
  new Refused('no_mail', {
    zh: '本系统不发邮件。忘记密码请找系统管理员重设。',
    en: 'No mail is sent from here. Ask an administrator for a new password.',
  })

/** Payload's own stand-in would write addresses and reset links into the log. */
export const noMail: EmailAdapter = () => ({
  name: 'none',
  defaultFromAddress: '',
  defaultFromName: '',
  sendEmail: async () => {
    throw refusal()
  },
})

/** Before the address is looked up: a refusal only for known ones would tell who has an account. */
export const refuseForgottenPassword: CollectionBeforeOperationHook = ({ args, operation }) => {
  if (operation === 'forgotPassword') throw refusal()
  return args
}
