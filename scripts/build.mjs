/** Builds what runs: both processes, the typesetter's child, the print fonts and the admin. `npm start` calls it when sources changed. */
import { spawn } from 'node:child_process'
import { mkdir } from 'node:fs/promises'
import { build } from 'esbuild'
import { noteBuild } from './prepare.mjs'
import { compilerStamp } from './stamp.mjs'

/** Lexical's entry for Node awaits a further import at its top level, and now and then two of them wait for each other: the
 *  process then ends with code 13 and no word. Bundled by the `production` condition it has no such entry. */
const bundled = /^(@payloadcms\/richtext-lexical|lexical|@lexical\/.*|bson-objectid|escape-html|jsox|uuid)$/
const externalPackages = {
  name: 'external-packages',
  setup({ onResolve }) {
    onResolve({ filter: /^[^./]/ }, ({ path, kind }) =>
      kind === 'entry-point' || path === '@payload-config' || bundled.test(path)
        ? undefined
        : { path, external: true },
    )
  },
}

/** What is built must not depend on how this installation is set up: Next loads the configuration, and with it the settings. */
const machine = {
  ...Object.fromEntries(
    Object.entries(process.env).filter(([name]) =>
      /^(PATH|HOME|TMPDIR|TEMP|TMP|SystemRoot|NODE_.*|.*_PROXY)$/i.test(name),
    ),
  ),
  DATA_DIR: 'node_modules/.cache/build',
  PAYLOAD_SECRET: 'of the build only; nothing is signed with it',
}

const say = (text) => console.log(`  ${text}`)

const note = noteBuild()
say('编译两个进程 / Bundling both processes …')
await mkdir('dist', { recursive: true })
await build({
  entryPoints: {
    cms: 'src/cms/main.ts',
    delivery: 'src/delivery/main.ts',
    'files/child': 'src/files/child.ts',
    'media/pdfChild': 'media/preview/pdfChild.ts',
    buildFonts: 'scripts/fonts.ts',
    importFiles: 'scripts/import.ts',
    recompile: 'scripts/recompile.ts',
    rehearse: 'scripts/rehearse.ts',
    backup: 'scripts/backup.ts',
    restore: 'scripts/restore.ts',
    doctor: 'scripts/doctor.ts',
    move: 'scripts/move.ts',
  },
  outdir: 'dist',
  bundle: true,
  plugins: [externalPackages],
  conditions: ['production'],
  define: compilerStamp(),
  platform: 'node',
  format: 'esm',
  target: 'node20',
  jsx: 'automatic',
  sourcemap: 'linked',
  logLevel: 'warning',
})

say('准备排版字体（第一次约十几秒）/ Preparing the print fonts (some seconds, once) …')
await run(process.execPath, ['dist/buildFonts.js'])

say('编译后台页面（约一分钟）/ Building the admin (about a minute) …')
await run(process.execPath, ['node_modules/next/dist/bin/next', 'build'], { quiet: true })
note()

/** With `quiet`, what it prints is shown only when it fails. */
function run(command, args, { quiet = false } = {}) {
  return new Promise((resolve, reject) => {
    const printed = []
    const child = spawn(command, args, {
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
      env: { ...machine, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
    })
    child.stdout?.on('data', (data) => printed.push(data))
    child.stderr?.on('data', (data) => printed.push(data))
    child.on('error', reject)
    child.on('exit', (code) => {
      if (code === 0) return resolve()
      process.stderr.write(Buffer.concat(printed))
      reject(new Error(`${args.join(' ')} ended with ${code}`))
    })
  })
}
