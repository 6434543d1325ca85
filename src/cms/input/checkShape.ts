import type { CollectionBeforeOperationHook } from 'payload'
import { invalid } from '../invalid'
import { Refused } from '../refused'
import { isDeeperThan } from './isDeeperThan'
import { missingRelations } from './missingRelations'
import { shapeProblems } from './shapeProblems'

/** Payload's own code calls itself for each level of what it is given, as does every hook. */
const deepest = 200

/**
 * What is written has the shape of its fields. Payload asks that of complete documents only; of a draft it takes anything,
 * and fails, or stores it, later. Nothing is required here: a draft may be unfinished.
 */
export const checkShape: CollectionBeforeOperationHook = async ({ args, collection, operation, req }) => {
  if (operation !== 'create' && operation !== 'update') return args
  const { data } = args as { data?: unknown }
  if (data === undefined && req.file) return args
  if (!isRecord(data)) {
    throw new Refused('bad_request', { zh: '请求的内容不对。', en: 'The request is not well-formed.' }, 400)
  }
  if (isDeeperThan(data, deepest)) {
    throw new Refused('too_deep', { zh: '内容嵌套过深。', en: 'The content is nested too deeply.' }, 400)
  }
  const shape = shapeProblems(collection.flattenedFields, data)
  const problems = shape.problems.length > 0 ? shape.problems : await missingRelations(shape.relations, req)
  if (problems.length > 0) throw invalid(collection.slug, problems, req)
  return args
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
