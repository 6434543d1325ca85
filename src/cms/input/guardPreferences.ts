import type { Endpoint, Payload, PayloadHandler, Plugin } from 'payload'
import { Refused } from '../refused'

const slug = 'payload-preferences'
const most = { keyCharacters: 200, valueBytes: 64 * 1024 }

/**
 * The admin remembers columns and open rows for everybody signed in, under any key, of any size. It does so by one call, which
 * gets limits; the general ones are closed. As with locks, the collection is there when Payload starts and not before.
 */
export const guardPreferences: Plugin = (config) => ({
  ...config,
  onInit: async (payload: Payload) => {
    const preferences = payload.config.collections.find((collection) => collection.slug === slug)
    if (preferences) {
      Object.assign(preferences.access, { create: () => false, update: () => false })
      for (const endpoint of preferences.endpoints || []) if (remembers(endpoint)) limit(endpoint)
    }
    await config.onInit?.(payload)
  },
})

const remembers = ({ method, path }: Endpoint): boolean => method === 'post' && path === '/:key'

function limit(endpoint: Omit<Endpoint, 'root'>): void {
  const remember: PayloadHandler = endpoint.handler
  endpoint.handler = async (req) => {
    const data: unknown = await req.json?.()
    const key = req.routeParams?.key
    const bytes = Buffer.byteLength(JSON.stringify(data) ?? '')
    if (String(key).length > most.keyCharacters || bytes > most.valueBytes) {
      throw new Refused(
        'preference_too_large',
        { zh: '要记住的界面设置太大。', en: 'The preference is too large to be remembered.' },
        413,
      )
    }
    return remember(Object.assign(req, { json: async () => data }))
  }
}
