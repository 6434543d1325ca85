import { mkdir, symlink, writeFile } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { fromPdf } from './fromPdf'
import type { Found, Given } from './makePreview'
import { PreviewFailed } from './PreviewFailed'
import { runTool } from './runTool'

/**
 * An Office file as LibreOffice would print it, with a profile of its own that lets nothing in the file act.
 * @throws PreviewFailed
 */
export async function fromOffice(file: string, extension: string, given: Given): Promise<Found> {
  const { folder, font, tools, policy, signal } = given
  if (!tools.office) throw new PreviewFailed('no_office')
  const profile = path.join(folder, 'profile')
  const input = path.join(folder, `document.${extension}`)
  const pdf = path.join(folder, 'document.pdf')
  await mkdir(path.join(profile, 'user'), { recursive: true })
  await writeFile(path.join(profile, 'user', 'registrymodifications.xcu'), locked)
  await symlink(file, input)
  if (font !== undefined) await lendFont(font, folder)
  await runTool({
    command: tools.office,
    args: [
      '--headless',
      '--norestore',
      '--nologo',
      '--nodefault',
      '--nolockcheck',
      `-env:UserInstallation=${pathToFileURL(profile).href}`,
      '--convert-to',
      'pdf',
      '--outdir',
      folder,
      input,
    ],
    folder,
    timeoutMs: policy.officeMs,
    prlimit: tools.prlimit,
    memory: policy.toolMemory,
    signal,
  })
  // It ends without an error also when it could not read the file.
  if (!existsSync(pdf)) throw new PreviewFailed('preview_unreadable', 'LibreOffice')
  return fromPdf(pdf, given)
}

/** A server seldom has a Chinese font: without one, every character is an empty box. */
async function lendFont(font: string, home: string): Promise<void> {
  const fonts = path.join(home, '.local', 'share', 'fonts')
  await mkdir(fonts, { recursive: true })
  await symlink(font, path.join(fonts, path.basename(font)))
}

const setting = (path: string, name: string, value: string) =>
  `<item oor:path="/org.openoffice.Office.Common/${path}"><prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop></item>`

/** No macro runs, nothing is loaded from elsewhere, no link is refreshed. */
const locked = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
${[
  setting('Security/Scripting', 'DisableMacrosExecution', 'true'),
  setting('Security/Scripting', 'MacroSecurityLevel', '3'),
  setting('Security/Scripting', 'BlockUntrustedRefererLinks', 'true'),
  setting('Security/Scripting', 'DisableActiveContent', 'true'),
  '<item oor:path="/org.openoffice.Office.Writer/Content/Update"><prop oor:name="Link" oor:op="fuse"><value>0</value></prop></item>',
  '<item oor:path="/org.openoffice.Office.Calc/Content/Update"><prop oor:name="Link" oor:op="fuse"><value>1</value></prop></item>',
].join('\n')}
</oor:items>
`
