import type { RequestHandler } from 'express'

/** Any page may read the API from a browser: it is public and knows no cookies. */
export const openToAll: RequestHandler = (request, response, next) => {
  response.setHeader('Access-Control-Allow-Origin', '*')
  if (request.method !== 'OPTIONS') return next()
  response.setHeader('Access-Control-Allow-Methods', 'GET, HEAD, OPTIONS')
  response.setHeader('Access-Control-Allow-Headers', 'If-None-Match, If-Range, Range')
  response.setHeader('Access-Control-Max-Age', '86400')
  response.status(204).end()
}
