/** Lays out the fonts of bulletins: `tsx scripts/fonts.ts [DIR]`, by default into `dist/fonts`. */
import { buildFonts } from '../src/files/buildFonts'

await buildFonts(process.argv[2] ?? 'dist/fonts', console.log)
