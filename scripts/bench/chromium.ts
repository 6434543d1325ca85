import chromium from '@sparticuz/chromium'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { chromium as playwright } from 'playwright-core'
import { folder } from './folder'
import type { Issue } from './issue'

/** A browser that is already running, with the fonts that the typesetter has. */
export async function openPrinter(fontsDir: string) {
  const own = folder()
  const fontconfig = path.join(own, 'fonts.conf')
  writeFileSync(
    fontconfig,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${fontsDir}</dir>` +
      `<cachedir>${own}</cachedir></fontconfig>`,
  )
  const browser = await playwright.launch({
    executablePath: await chromium.executablePath(),
    args: [...chromium.args, '--disable-background-networking'],
    env: { ...(process.env as Record<string, string>), FONTCONFIG_FILE: fontconfig },
  })
  const page = await browser.newPage()
  let shown: Issue | undefined
  // Every address of a file of ours has its hash in it; nothing else is fetched.
  await page.route('**/*', async (route) => {
    const address = new URL(route.request().url()).pathname
    if (address === '/bulletin') return route.fulfill({ contentType: html, body: shown?.html ?? '' })
    const bytes = shown?.pictures.get(/[0-9a-f]{64}/.exec(address)?.[0] ?? '')
    if (!bytes) return route.abort()
    return route.fulfill({ contentType: 'image/jpeg', body: Buffer.from(bytes) })
  })
  return {
    print: async (issue: Issue): Promise<Uint8Array> => {
      shown = issue
      await page.goto('http://qingxi.example/bulletin', { waitUntil: 'load' })
      return page.pdf({ format: 'A4' })
    },
    close: () => browser.close(),
  }
}

const html = 'text/html; charset=utf-8'
