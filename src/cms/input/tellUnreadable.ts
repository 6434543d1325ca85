import type { AfterErrorHook } from 'payload'

/** Payload answers 500 to a request that it cannot even read; the fault is the sender's, so they are told. */
export const tellUnreadable: AfterErrorHook = ({ error, req }) => {
  if (!isUnreadable(error, req)) return
  const message = '请求无法读取，请检查格式。 The request cannot be read: check its format.'
  return { status: 400, response: { errors: [{ name: 'Refused', message, data: { code: 'bad_request' } }] } }
}

type Request = Parameters<AfterErrorHook>[0]['req']

function isUnreadable(error: Error, req: Request): boolean {
  // JSON in a body, a form or a query; a path that does not decode.
  if (error instanceof SyntaxError || error instanceof URIError) return true
  // A form that broke off before any of it was taken in.
  const isForm = req.headers?.get('content-type')?.startsWith('multipart/') ?? false
  const status = 'status' in error ? error.status : 500
  return isForm && !req.file && !req.data && status === 500
}
