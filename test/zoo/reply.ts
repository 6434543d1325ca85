export type Reply = {
  status: number
  /** Stable name of a refusal. */
  code: string
  /** Every sentence of it. */
  says: string
  body: unknown
  bytes: Buffer
  headers: Headers
}

export async function readReply(response: Response): Promise<Reply> {
  const bytes = Buffer.from(await response.arrayBuffer())
  const { status, headers } = response
  const isJson = headers.get('content-type')?.includes('json') ?? false
  const body: unknown = isJson ? JSON.parse(bytes.toString()) : bytes.toString()
  return { status, headers, bytes, body, ...refusalIn(body, status) }
}

type Told = {
  message?: string
  name?: string
  data?: { code?: string; errors?: { message?: string; path?: string }[] } | null
}
type Problem = { code?: string; detail?: string; message?: string; errors?: (Told & { path?: string })[] }

/** Ours are problems (RFC 9457), Payload's a list of errors. */
function refusalIn(body: unknown, status: number): { code: string; says: string } {
  if (status < 400 || typeof body !== 'object' || body === null) return { code: '', says: '' }
  const { code, detail, message: whole, errors = [] } = body as Problem
  const [first] = errors
  const inside = errors.flatMap(({ data }) => data?.errors ?? [])
  const says = [detail, whole, ...[...errors, ...inside].map(({ message }) => message)]
    .filter(Boolean)
    .join(' ')
  return { code: code ?? first?.data?.code ?? first?.name ?? '', says }
}
