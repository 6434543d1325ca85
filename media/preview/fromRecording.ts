import { existsSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import type { Found, Given } from './makePreview'
import { PreviewFailed } from './PreviewFailed'
import { runTool } from './runTool'

/**
 * Named to ffmpeg, which would otherwise go by the contents: a playlist that calls itself a film names other files.
 * Its names for containers, by ours.
 */
const demuxers: Record<string, string> = {
  mp3: 'mp3',
  m4a: 'mov',
  wav: 'wav',
  ogg: 'ogg',
  aac: 'aac',
  mp4: 'mov',
  webm: 'matroska',
}

const probed = z.object({
  format: z.object({ duration: z.coerce.number().positive().max(1_000_000).optional() }).optional(),
  streams: z.array(z.object({ codec_type: z.string().optional() })).default([]),
})

/**
 * How long a recording is, and of a video one picture.
 * @throws PreviewFailed
 */
export async function fromRecording(file: string, extension: string, given: Given): Promise<Found> {
  const { folder, tools, policy, signal } = given
  if (!tools.ffmpeg || !tools.ffprobe) throw new PreviewFailed('no_ffmpeg')
  const input = [
    '-protocol_whitelist',
    'file',
    ...(demuxers[extension] ? ['-f', demuxers[extension]] : []),
    '-i',
    `file:${file}`,
  ]
  const call = (command: string, args: string[]) =>
    runTool({
      command,
      args,
      folder,
      // Both say so of whatever they cannot read.
      unreadable: 1,
      timeoutMs: policy.recordingMs,
      prlimit: tools.prlimit,
      memory: policy.toolMemory,
      signal,
    })
  const probe = ['-v', 'error', '-show_entries', 'format=duration:stream=codec_type', '-of', 'json']
  const { format, streams } = probed.parse(JSON.parse(await call(tools.ffprobe, [...probe, ...input])))
  const length = format?.duration ? { seconds: Math.round(format.duration * 10) / 10 } : {}
  // Some recorders call what is only heard a film, and some songs show a cover.
  const shows = streams.some(({ codec_type }) => codec_type === 'video')
  if (!shows || (extension !== 'mp4' && extension !== 'webm')) return { ...length, pictures: [] }

  const poster = path.join(folder, 'poster.png')
  // The very first frame is often black.
  const at = Math.min(3, (format?.duration ?? 0) / 4)
  const frame = ['-frames:v', '1', '-an', '-sn', '-vf', 'scale=min(960\\,iw):-2', '-fs', '8000000']
  // Each thread holds frames of its own: as many as the machine has cores would need more memory on a larger one.
  const threads = ['-threads', '2']
  const seek = ['-nostdin', '-v', 'error', '-ss', String(at)]
  await call(tools.ffmpeg, [...seek, ...threads, ...input, ...frame, ...threads, '-y', poster])
  return { ...length, pictures: existsSync(poster) ? [{ name: 'poster', file: poster }] : [] }
}
