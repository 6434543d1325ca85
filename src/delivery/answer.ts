import type { Request, RequestHandler } from 'express'
import { isDocumentType, type DocumentType } from '../content/types'
import { notFound } from './errors'
import type { Kept } from './hot'
import type { Reply } from './reply'
import { send } from './send'

/** Makes a route of a function that answers with a value. */
export type Answer = (handle: (request: Request) => Reply) => RequestHandler

export const answerInto =
  (kept: Kept): Answer =>
  (handle) =>
  (request, response) =>
    send(request, response, handle(request), kept)

/** @throws Refusal  `not_found`: the address names no type of ours */
export function typeOf(request: Request): DocumentType {
  const { type } = request.params
  if (!isDocumentType(type)) throw notFound()
  return type
}
