/** Lays out the free fonts that bulletins are set in, from npm packages: copies, and one face merged from slices. */
import { existsSync } from 'node:fs'
import { copyFile, mkdir, readFile, readdir, rename, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { Font, woff2 } from 'fonteditor-core'

/** Weights that the templates ask for: text, title and masthead; headings. */
const copies: Record<string, string[]> = {
  '@expo-google-fonts/noto-serif-sc': [
    '400Regular/NotoSerifSC_400Regular.ttf',
    '700Bold/NotoSerifSC_700Bold.ttf',
    '900Black/NotoSerifSC_900Black.ttf',
  ],
  '@expo-google-fonts/noto-sans-sc': ['500Medium/NotoSansSC_500Medium.ttf'],
}
const sliced = 'lxgw-wenkai-webfont'
const merged = 'LXGWWenKai-Regular.ttf'
/** Written last: names the packages that everything in the folder was made from. */
const stamp = 'fonts.json'

/**
 * Does nothing when the folder is complete and its packages are still the installed ones; else takes about ten
 * seconds, blocking. Every file appears whole or not at all, so two processes may build at once.
 * @param progress  told what is being done, in a few words
 */
export async function buildFonts(
  targetDir: string,
  progress: (step: string) => void = () => {},
): Promise<void> {
  const versions = await installedVersions()
  if (await isComplete(targetDir, versions)) return
  await mkdir(targetDir, { recursive: true })
  for (const [name, files] of Object.entries(copies)) {
    progress(`copying ${name}`)
    for (const file of files)
      await place(path.join(targetDir, path.basename(file)), path.join(packageDir(name), file))
    await place(
      path.join(targetDir, `${path.basename(name)}.LICENSE`),
      path.join(packageDir(name), 'LICENSE_FONT'),
    )
  }
  progress(`merging ${sliced}`)
  await put(path.join(targetDir, merged), await mergeSlices(path.join(packageDir(sliced), 'files')))
  await place(path.join(targetDir, `${sliced}.LICENSE`), path.join(packageDir(sliced), 'OFL.txt'))
  await put(path.join(targetDir, stamp), versions)
  progress(`fonts are in ${targetDir}`)
}

/** From the working directory, not from this file, which moves when it is bundled. */
const packageDir = (name: string): string =>
  path.dirname(createRequire(path.join(process.cwd(), 'package.json')).resolve(`${name}/package.json`))

async function installedVersions(): Promise<string> {
  const versions: Record<string, string> = {}
  for (const name of [...Object.keys(copies), sliced]) {
    const manifest = JSON.parse(await readFile(path.join(packageDir(name), 'package.json'), 'utf8')) as {
      version: string
    }
    versions[name] = manifest.version
  }
  return JSON.stringify(versions)
}

async function isComplete(targetDir: string, versions: string): Promise<boolean> {
  const names = [
    merged,
    ...Object.values(copies)
      .flat()
      .map((file) => path.basename(file)),
  ]
  if (![stamp, ...names].every((name) => existsSync(path.join(targetDir, name)))) return false
  return (await readFile(path.join(targetDir, stamp), 'utf8')) === versions
}

/** The web font comes in slices of the same face that overlap in a few characters: the first slice's glyph is kept. */
async function mergeSlices(dir: string): Promise<Buffer> {
  await woff2.init()
  const slices = (await readdir(dir)).filter((name) => name.startsWith('lxgwwenkai-regular-subset-')).sort()
  const [first, ...others] = slices.map((name) => path.join(dir, name))
  if (first === undefined) throw new Error(`No slices of LXGW WenKai in ${dir}`)
  const whole = await readSlice(first)
  const glyphs = whole.get().glyf
  const taken = new Set(glyphs.flatMap((glyph) => glyph.unicode ?? []))
  for (const other of others) {
    for (const glyph of (await readSlice(other)).get().glyf) {
      const fresh = (glyph.unicode ?? []).filter((character) => !taken.has(character))
      if (fresh.length === 0) continue
      for (const character of fresh) taken.add(character)
      glyphs.push({ ...glyph, unicode: fresh })
    }
  }
  return whole.write({ type: 'ttf', toBuffer: true })
}

const readSlice = async (file: string) => Font.create(await readFile(file), { type: 'woff2' })

async function place(target: string, source: string): Promise<void> {
  const unfinished = `${target}.${process.pid}.tmp`
  await copyFile(source, unfinished)
  await rename(unfinished, target)
}

async function put(target: string, content: Buffer | string): Promise<void> {
  const unfinished = `${target}.${process.pid}.tmp`
  await writeFile(unfinished, content)
  await rename(unfinished, target)
}
