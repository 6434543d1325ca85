import type { WithdrawalReason } from '../content/log'
import type { Label } from '../content/vocabulary'

/** Every way in which delivery refuses: its HTTP status and its title. */
export const problems = {
  bad_input: { status: 400, zh: '请求有误', en: 'Bad request' },
  not_found: { status: 404, zh: '没有找到', en: 'Not found' },
  method_not_allowed: { status: 405, zh: '不支持的请求方法', en: 'Method not allowed' },
  log_replaced: { status: 409, zh: '发布日志已更换', en: 'The log was replaced' },
  withdrawn: { status: 410, zh: '内容已撤下', en: 'Withdrawn' },
  precondition_failed: { status: 412, zh: '条件不成立', en: 'Precondition failed' },
  body_too_large: { status: 413, zh: '请求太大', en: 'Request too large' },
  range_not_satisfiable: { status: 416, zh: '超出文件范围', en: 'Range not satisfiable' },
  too_many_attempts: { status: 429, zh: '失败的次数太多', en: 'Too many failures' },
  internal: { status: 500, zh: '服务器出错', en: 'Server error' },
  not_ready: { status: 503, zh: '正在准备内容', en: 'Not ready yet' },
  file_away: { status: 503, zh: '文件暂时不可用', en: 'File not here yet' },
  editors_away: { status: 503, zh: '编辑后台暂时不可用', en: 'The editors’ side is unavailable' },
} as const satisfies Record<string, Label & { status: number }>

type ProblemCode = keyof typeof problems

/** One thing wrong with the input; `path` is the parameter's name. */
export type Fault = { path: string; code: string; message: Label }

type More = { faults?: Fault[]; headers?: Record<string, string>; members?: Record<string, string> }

/** What a reader is told instead of what was asked for. `members` go into the problem document as they are. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly faults: Fault[]
  readonly headers: Record<string, string>
  readonly members: Record<string, string>
  constructor(
    readonly code: ProblemCode,
    readonly detail: Label,
    more: More = {},
  ) {
    super(`${detail.zh} / ${detail.en}`)
    this.faults = more.faults ?? []
    this.headers = more.headers ?? {}
    this.members = more.members ?? {}
  }
}

export const badInput = (faults: Fault[]): Refusal =>
  new Refusal(
    'bad_input',
    {
      zh: faults.map(({ message }) => message.zh).join('；'),
      en: faults.map(({ message }) => message.en).join('; '),
    },
    { faults },
  )

export const notFound = (): Refusal =>
  new Refusal('not_found', {
    zh: '这个地址没有内容，请检查是否输入完整。',
    en: 'There is nothing at this address.',
  })

const reasons: Record<WithdrawalReason, Label> = {
  error: { zh: '内容有误，已撤下。', en: 'It was withdrawn because it was wrong.' },
  superseded: { zh: '内容已由新的内容代替。', en: 'It was replaced by something newer.' },
  consent: { zh: '应当事人要求，内容已撤下。', en: 'It was withdrawn at the wish of the person concerned.' },
  outdated: { zh: '内容已过时，不再提供。', en: 'It is out of date and no longer offered.' },
}

/** @param redirectTo  `type/id` of what readers are to see instead */
export const withdrawn = (reason: WithdrawalReason | null, redirectTo: string | null): Refusal =>
  new Refusal('withdrawn', reason ? reasons[reason] : { zh: '内容已撤下。', en: 'It was withdrawn.' }, {
    members: { ...(reason && { reason }), ...(redirectTo && { redirectTo }) },
  })

export const methodNotAllowed = (): Refusal =>
  new Refusal(
    'method_not_allowed',
    { zh: '这里只能读取（GET、HEAD）。', en: 'This address is read only (GET, HEAD).' },
    { headers: { Allow: 'GET, HEAD, OPTIONS' } },
  )

export const bodyTooLarge = (): Refusal =>
  new Refusal('body_too_large', {
    zh: '一次提交的内容太多。文件请用上传。',
    en: 'That is too much for one request. Send files as uploads.',
  })

/** @param seconds  until the next one is looked at */
export function tooManyAttempts(seconds: number): Refusal {
  const minutes = Math.ceil(seconds / 60)
  const detail = {
    zh: `从这个网络登录失败的次数太多，请 ${minutes} 分钟后再试。`,
    en: `Signing in failed too often from this network; try again in ${minutes} min.`,
  }
  return new Refusal('too_many_attempts', detail, { headers: { 'Retry-After': String(seconds) } })
}

export const logReplaced = (): Refusal =>
  new Refusal('log_replaced', {
    zh: '内容源已从备份恢复，序号重新编排：请丢弃已同步的内容，从 since=0 重新开始。',
    en: 'The origin was restored, and its steps are numbered anew: drop what you hold and start again from since=0.',
  })

export const preconditionFailed = (): Refusal =>
  new Refusal('precondition_failed', {
    zh: '文件与请求的条件不符。',
    en: 'The file is not the one that the request is conditional on.',
  })

/** @param bytes  the file's length */
export const rangeNotSatisfiable = (bytes: number): Refusal =>
  new Refusal(
    'range_not_satisfiable',
    { zh: `文件共 ${bytes} 字节。`, en: `The file has ${bytes} bytes.` },
    { headers: { 'Content-Range': `bytes */${bytes}` } },
  )

export const notReady = (): Refusal =>
  new Refusal(
    'not_ready',
    {
      zh: '内容正在首次装载，请稍候再试。',
      en: 'Content is being loaded for the first time; try again shortly.',
    },
    { headers: { 'Retry-After': '5' } },
  )

export const fileAway = (): Refusal =>
  new Refusal(
    'file_away',
    {
      zh: '文件还没有传到这里，请稍候再试。',
      en: 'The file has not arrived here yet; try again shortly.',
    },
    { headers: { 'Retry-After': '30' } },
  )

export const editorsAway = (): Refusal =>
  new Refusal(
    'editors_away',
    {
      zh: '编辑后台正在重启或维护，请稍候再试。公开页面不受影响。',
      en: 'The editors’ side is restarting or under maintenance; try again shortly. Public pages are unaffected.',
    },
    { headers: { 'Retry-After': '10' } },
  )

export const internal = (requestId: string): Refusal =>
  new Refusal(
    'internal',
    {
      zh: `服务器出错了，已记录。编号：${requestId}`,
      en: `Something went wrong and was recorded. Reference: ${requestId}`,
    },
    { headers: { 'X-Request-Id': requestId }, members: { requestId } },
  )
