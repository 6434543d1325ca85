import type { Endpoint } from 'payload'
import { Refused } from './refused'

/** `PATCH /api/{type}?where=…`. The types have it disabled; this says so in words for people, which Payload does not. */
export const refuseBulkEdit: Endpoint = {
  path: '/',
  method: 'patch',
  handler: () => {
    throw new Refused('one_at_a_time', {
      zh: '内容要逐份修改：每份的审核各自针对它的文字。',
      en: 'Documents are changed one at a time: each is reviewed for its own text.',
    })
  },
}
