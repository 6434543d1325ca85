/** What every request to the CMS goes through, whether it came by delivery or straight to the port. */
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import helmet from 'helmet'
import Negotiator from 'negotiator'
import { commonHeaders } from '../../commonHeaders'
import { problem } from '../answer'
import { sentFromElsewhere } from './sentFromElsewhere'

/** @param publicUrl  the address that people open; HTTPS is insisted on where it has that */
export function door(publicUrl: string, handle: RequestListener): RequestListener {
  const secure = securityHeaders(publicUrl)
  return (request, response) =>
    secure(request, response, () => {
      if (sentFromElsewhere(request, publicUrl)) void refuse(request, response)
      else handle(request, response)
    })
}

const securityHeaders = (publicUrl: string) =>
  helmet({
    ...commonHeaders(publicUrl),
    // Next writes scripts into its pages, and keeps a policy that is there from being replaced: the one that an upload comes with
    // (it runs nothing) would be lost.
    contentSecurityPolicy: false,
    xFrameOptions: { action: 'deny' },
    crossOriginResourcePolicy: false,
    crossOriginOpenerPolicy: false,
  })

async function refuse(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const language = new Negotiator(request).language(['zh', 'en']) ?? 'zh'
  const refusal = problem({ i18n: { language } }, sentElsewhere)
  const headers = { ...Object.fromEntries(refusal.headers), 'content-type': problemForForms }
  response.writeHead(refusal.status, headers).end(await refusal.text())
}

/** Payload's forms read an answer only where its type says `application/json` somewhere, and show what stands among the errors. */
const problemForForms = 'application/problem+json; profile="application/json"'

const code = 'foreign_origin'
const sentence = {
  zh: '这个操作不是从本网站的页面发出的，没有执行。请用本网站的网址打开后台再试；仍然不行，请管理员检查反向代理是否转发了 Host。',
  en: 'This was not sent from a page of this site, and nothing was done. Open the admin at the address of this site and try again; if that does not help, the reverse proxy may not pass on Host.',
}
const sentElsewhere = { code, sentence, problems: [{ path: '', code, message: sentence }] }
