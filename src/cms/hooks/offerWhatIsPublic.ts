import type { CollectionBeforeOperationHook } from 'payload'

/**
 * The admin's pickers ask for drafts, and for nothing of them but the title. Payload then looks at the latest versions alone,
 * so that what is public would be missing for everybody who may not read the draft above it. They get the documents' own rows.
 */
export const offerWhatIsPublic: CollectionBeforeOperationHook = ({ args, operation, overrideAccess }) => {
  const { draft, select } = args as { draft?: boolean; select?: object }
  const picks =
    operation === 'read' && draft && !overrideAccess && Object.keys(select ?? {}).join() === 'title'
  return picks ? { ...args, draft: false } : args
}
