/** Builds what runs: both processes, the typesetter's child, the print fonts and the admin. `npm start` calls it when sources changed. */
import { spawn } from 'node:child_process'
import { mkdir } from 'node:fs/promises'
import { build } from 'esbuild'

const say = (text) => console.log(`  ${text}`)

say('编译两个进程 / Bundling both processes …')
await mkdir('dist', { recursive: true })
await build({
  entryPoints: {
    cms: 'src/cms/main.ts',
    delivery: 'src/delivery/main.ts',
    'files/child': 'src/files/child.ts',
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
  packages: 'external',
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

/** With `quiet`, what it prints is shown only when it fails. */
function run(command, args, { quiet = false } = {}) {
  return new Promise((resolve, reject) => {
    const printed = []
    const child = spawn(command, args, {
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
      env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
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
