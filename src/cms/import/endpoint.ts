import type { Endpoint } from 'payload'
import { answer } from '../answer'
import { importManuscript } from './importManuscript'

export const importEndpoint: Endpoint = {
  path: '/import',
  method: 'post',
  handler: (req) => answer(req, () => importManuscript(req), 201),
}
