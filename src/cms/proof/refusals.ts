import { Refused } from '../refused'

/** A command, or a test, that opened Payload without what draws and prints. */
export const notServed = () =>
  new Refused(
    'not_ready',
    {
      zh: '这里还做不出校样：编辑端没有完整启动。请稍后再试。',
      en: 'No proof can be made here: the CMS is not running in full. Try again later.',
    },
    503,
  )

export const busy = () =>
  new Refused(
    'busy',
    {
      zh: '同时在排的校样太多了，请过几秒再试。',
      en: 'Too many proofs are being typeset at once. Try again in a few seconds.',
    },
    503,
  )
