/** Samples a second; enough for bells heard from a loudspeaker on a pole. */
const rate = 12_000

/** Semitones above the C below middle C, by the name of numbered notation; the five tones of folk song. */
const tones: Record<string, number> = {
  '1': 12,
  '2': 14,
  '3': 16,
  '5': 19,
  '6': 21,
  "1'": 24,
  "2'": 26,
  "3'": 28,
}

/** Partials of a struck bar: how high above the tone, how loud, how fast they die away (per second). */
const partials = [
  { ratio: 1, loud: 1, fade: 2.4 },
  { ratio: 2.76, loud: 0.35, fade: 5 },
  { ratio: 5.4, loud: 0.15, fade: 9 },
]

/**
 * A tune on chime bars as a WAV file, mono, 16 bits: the same bytes for the same tune.
 * @param tune  numbered notation, `5 3' 2' 1' -`: one note a beat, `-` a beat of nothing
 * @param beat  seconds
 */
export function drawSound(tune: string, beat = 0.42): Buffer {
  const notes = tune.trim().split(/\s+/)
  const ringing = 1.6
  const samples = new Float64Array(Math.round((notes.length * beat + ringing) * rate))
  for (const [i, name] of notes.entries()) {
    const tone = tones[name]
    if (tone === undefined && name !== '-') throw new TypeError(`no such note: ${name}`)
    if (tone !== undefined) strike(samples, Math.round(i * beat * rate), 130.81 * 2 ** (tone / 12))
  }
  return toWav(samples)
}

function strike(samples: Float64Array, from: number, pitch: number): void {
  const length = Math.min(samples.length - from, 2 * rate)
  for (let at = 0; at < length; at++) {
    const seconds = at / rate
    const attack = Math.min(1, seconds / 0.004)
    let value = 0
    for (const { ratio, loud, fade } of partials)
      if (pitch * ratio < rate / 2)
        value += loud * Math.exp(-fade * seconds) * Math.sin(2 * Math.PI * pitch * ratio * seconds)
    samples[from + at] = (samples[from + at] ?? 0) + attack * value
  }
}

/** @see RIFF WAVE: 44 bytes of header, then the samples */
function toWav(samples: Float64Array): Buffer {
  const loudest = samples.reduce((most, value) => Math.max(most, Math.abs(value)), 1e-9)
  const fadeOut = Math.round(0.4 * rate)
  const wav = Buffer.alloc(44 + 2 * samples.length)
  wav.write('RIFF', 0, 'latin1')
  wav.writeUInt32LE(36 + 2 * samples.length, 4)
  wav.write('WAVEfmt ', 8, 'latin1')
  wav.writeUInt32LE(16, 16)
  wav.writeUInt16LE(1, 20)
  wav.writeUInt16LE(1, 22)
  wav.writeUInt32LE(rate, 24)
  wav.writeUInt32LE(2 * rate, 28)
  wav.writeUInt16LE(2, 32)
  wav.writeUInt16LE(16, 34)
  wav.write('data', 36, 'latin1')
  wav.writeUInt32LE(2 * samples.length, 40)
  for (const [at, value] of samples.entries()) {
    const end = Math.min(1, (samples.length - at) / fadeOut)
    wav.writeInt16LE(Math.round((value / loudest) * 0.8 * end * 32_767), 44 + 2 * at)
  }
  return wav
}
