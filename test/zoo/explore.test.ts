import { afterAll, beforeAll, expect, it } from 'vitest'
import { appendFileSync } from 'node:fs'
import { files } from './files'
import { openZoo, type Keeper } from './keeper'
import { manuscripts } from './manuscripts'
import { pictures } from './pictures'
import { requests } from './requests'
import { texts } from './texts'

let zoo: Keeper
beforeAll(async () => { zoo = await openZoo() })
afterAll(() => zoo.close())
const groups = { pictures, files, manuscripts, texts, requests }
for (const [group, beasts] of Object.entries(groups))
  for (const beast of beasts)
    it(`${group}: ${beast.what}`, async () => {
      const before = await zoo.inventory()
      const began = Date.now()
      const reply = await beast.send(zoo)
      const after = await zoo.inventory()
      const diff = Object.entries(after).filter(([k, v]) => v !== before[k]).map(([k, v]) => `${k}+${v - (before[k] ?? 0)}`).join()
      const o = beast.outcome
      const ok = 'code' in o ? o.status === reply.status && o.code === reply.code && reply.says.includes(o.says) : o.status === reply.status
      appendFileSync('/tmp/w/zoo.txt', `${ok ? 'ok  ' : 'DIFF'} ${group} | ${beast.what} | ${reply.status} ${reply.code} ${reply.says.slice(0, 160).replaceAll('\n', ' ')} ${reply.status >= 500 ? reply.bytes.toString().slice(0, 300) : ''} | ${diff} | ${Date.now() - began}ms rss ${Math.round(process.memoryUsage().rss / 1e6)}\n`)
      if ('safe' in o && o.check) await o.check(reply, zoo)
      expect(ok).toBe(true)
    })
