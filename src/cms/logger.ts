import { AsyncLocalStorage } from 'node:async_hooks'
import type { IncomingMessage } from 'node:http'
import { defaultLoggerOptions } from 'payload'
import { pino, stdSerializers, type DestinationStream, type LogFn, type Logger } from 'pino'

const requests = new AsyncLocalStorage<string>()

/** Whatever is logged while `run` runs carries the name that delivery gave the request. */
export function inRequest<T>(request: IncomingMessage, run: () => T): T {
  const id = request.headers['x-request-id']
  return typeof id === 'string' ? requests.run(id, run) : run()
}

/** Lines of JSON; on a terminal, lines for people. */
export const openLogger = (
  to: DestinationStream | undefined = process.stdout.isTTY ? defaultLoggerOptions : undefined,
): Logger => {
  const options = {
    name: 'cms',
    mixin: () => {
      const requestId = requests.getStore()
      return requestId === undefined ? {} : { requestId }
    },
    serializers: { err: describe },
    hooks: { logMethod: nameError },
  }
  return to ? pino(options, to) : pino(options)
}

/** An error logged without words would be given its own message as it is. */
function nameError(this: Logger, inputs: Parameters<LogFn>, method: LogFn): void {
  const [first, ...words] = inputs as unknown[]
  const error = first instanceof Error ? first : (first as { err?: unknown; msg?: unknown } | undefined)?.err
  const told = words.length > 0 || (typeof first === 'object' && first !== null && 'msg' in first)
  if (error instanceof Error && !told) method.call(this, first as object, withoutValues(error.message))
  else method.apply(this, inputs)
}

/** Without what an error carries along, and without the values of a failed query: they may be a person's. */
function describe(error: Error) {
  const { type, message, stack, code } = stdSerializers.err(error)
  return { type, code, message: withoutValues(message), stack: withoutValues(stack) }
}

const withoutValues = (text: string): string =>
  text
    .replaceAll(/\nparams: [\s\S]*?(?=\n\s+at |\ncaused by: |$)/g, '')
    .replaceAll(/dup key: \{[^}]*\}/g, 'dup key')
