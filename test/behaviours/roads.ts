/** Every call over which a document of a public type is written, tried with the aim of making an unsealed text public. */
import type { DocumentKey } from '../../src/content/types'
import type { Answer, Client } from '../cms'
import { anArticleIn, path } from './stage'

/** What the attempts aim at. All but `published` never saw a complete seal. */
export type Aims = {
  unit: string
  draft: DocumentKey
  /** Under review, its first stage signed. */
  halfway: DocumentKey
  /** Public in its second revision, with an unsealed draft on top. */
  published: DocumentKey
  /** A version of `published` that was public once, and is no more. */
  formerVersion: string
  /** The version of `published` that is public. */
  publicVersion: string
}

type Reply = Answer<Record<string, unknown>>
export type Road = {
  /** As `endpointsOf` writes it. */
  endpoint: string
  name: string
  /** What is sent has not even the shape of a document. */
  malformed?: boolean
  attempt: (who: Client, aims: Aims) => Promise<Reply>
}

const evil = { title: '没有人审过的标题' }
const claims = { ...evil, _status: 'published' }
/** Everything that Payload's REST takes beside a document. */
export const queries = [
  '',
  'draft=true',
  'draft=false',
  'autosave=true',
  'autosave=true&draft=true',
  'publishSpecificLocale=zh',
  'publishSpecificLocale=all',
  'publishAllLocales=true',
  'publishAllLocales=true&draft=true',
  'unpublishAllLocales=true',
  'overrideAccess=true',
  'overrideLock=true&trash=true',
]
const targets = ['draft', 'halfway', 'published'] as const

export const roads: Road[] = [
  ...creating(),
  ...updating(),
  ...bulk(),
  ...copying(),
  ...restoring(),
  ...deleting(),
]

function creating(): Road[] {
  const road = (name: string, attempt: Road['attempt']): Road => ({
    endpoint: 'post /',
    name: `creates it ${name}`,
    attempt,
  })
  return [
    ...queries.map((query) =>
      road(`as published, ?${query}`, (who, { unit }) =>
        who.send('POST', `/api/articles?${query}`, anArticleIn(unit, claims)),
      ),
    ),
    road('as public by its bookkeeping', (who, { unit }) =>
      who.send(
        'POST',
        '/api/articles',
        anArticleIn(unit, { ...evil, stage: 'public', publishedLocale: 'zh' }),
      ),
    ),
    road('as published, in a form', (who, { unit }) =>
      who.upload('/api/articles', { name: 'x.txt', bytes: Buffer.from('x') }, anArticleIn(unit, claims)),
    ),
    road('under the id of what is public', (who, { unit, published }) =>
      who.send('POST', '/api/articles', anArticleIn(unit, { ...evil, id: published.id })),
    ),
  ]
}

function updating(): Road[] {
  // What is refused comes first, so that it is tried on documents that nothing has touched yet.
  const bodies = [
    { name: 'says it is published', body: claims },
    {
      name: 'says it is published in Chinese',
      body: { ...evil, _status: { zh: 'published' } },
      malformed: true,
    },
    { name: 'rewrites it', body: { ...evil, stage: 'public', createdBy: null, place: '/' } },
  ]
  return bodies.flatMap(({ name, body, malformed = false }) =>
    targets.flatMap((target) =>
      queries.map((query): Road => ({
        endpoint: 'patch /:id',
        name: `${name}: ${target} ?${query}`,
        malformed,
        attempt: (who, aims) => who.send('PATCH', `${path(aims[target])}?${query}`, body),
      })),
    ),
  )
}

function bulk(): Road[] {
  return queries.map((query): Road => ({
    endpoint: 'patch /',
    name: `says of many that they are published ?${query}`,
    attempt: (who, aims) => {
      const ids = targets.map((target) => aims[target].id)
      return who.send('PATCH', `/api/articles?where[id][in]=${ids.join()}&${query}`, claims)
    },
  }))
}

function copying(): Road[] {
  return ['', 'draft=true', 'draft=false', 'publishAllLocales=true', 'selectedLocales=zh'].flatMap((query) =>
    [{}, claims].map((body): Road => ({
      endpoint: 'post /:id/duplicate',
      name: `copies what is public ?${query} ${'_status' in body ? 'as published' : ''}`,
      attempt: (who, { published }) => who.send('POST', `${path(published, 'duplicate')}?${query}`, body),
    })),
  )
}

function restoring(): Road[] {
  return (['formerVersion', 'publicVersion'] as const).flatMap((version) =>
    ['', 'draft=true', 'draft=false', 'publishAllLocales=true'].map((query): Road => ({
      endpoint: 'post /versions/:id',
      name: `restores the ${version} ?${query}`,
      attempt: (who, aims) => who.send('POST', `/api/articles/versions/${aims[version]}?${query}`, claims),
    })),
  )
}

function deleting(): Road[] {
  return ['', 'draft=true', 'trash=true', 'overrideAccess=true'].flatMap((query): Road[] => [
    {
      endpoint: 'delete /:id',
      name: `deletes what is public ?${query}`,
      attempt: (who, { published }) => who.send('DELETE', `${path(published)}?${query}`),
    },
    {
      endpoint: 'delete /',
      name: `deletes what is public by a filter ?${query}`,
      attempt: (who, { published }) =>
        who.send('DELETE', `/api/articles?where[id][equals]=${published.id}&${query}`),
    },
  ])
}
