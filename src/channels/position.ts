import type { SnapshotOf } from '../content/snapshot'

type Position = NonNullable<SnapshotOf<'units'>['position']>
type Point = { longitude: number; latitude: number }

/**
 * A position as satellites give it. CGCS2000 agrees with WGS-84 within a decimetre and is taken as it is; GCJ-02, the
 * shifted datum of Chinese maps, is turned back by iteration, to the seventh decimal (a centimetre).
 */
export const toWgs84 = ({ longitude, latitude, datum }: Position): Point => {
  const point = { longitude, latitude }
  return datum === 'GCJ-02' && isShifted(point) ? unshift(point) : point
}

/** The point whose shifted image this is: correct a guess by how far its image misses, until it does not. */
const unshift = (shifted: Point): Point => {
  let guess = shifted
  for (let round = 0; round < 8; round += 1) {
    const image = shift(guess)
    guess = {
      longitude: guess.longitude - (image.longitude - shifted.longitude),
      latitude: guess.latitude - (image.latitude - shifted.latitude),
    }
  }
  return { longitude: rounded(guess.longitude), latitude: rounded(guess.latitude) }
}

/** Rounded, so that machines which differ in the last bit of a sine still compile the same bytes. */
const rounded = (degrees: number) => Math.round(degrees * 1e7) / 1e7

/** The rectangle outside which maps shift nothing. */
const isShifted = ({ longitude, latitude }: Point) =>
  longitude >= 72.004 && longitude <= 137.8347 && latitude >= 0.8293 && latitude <= 55.8271

// Of the Krasovsky 1940 ellipsoid: semi-major axis in metres, squared eccentricity.
const axis = 6_378_245
const eccentricity = 0.006_693_421_622_965_943

const radians = (degrees: number) => (degrees * Math.PI) / 180

/** A sine wave of an amplitude over an argument in half turns. */
const wave = (amplitude: number, halfTurns: number) => amplitude * Math.sin(halfTurns * Math.PI)

/** WGS-84 to GCJ-02 by the published polynomials, in metres on the ground, then in degrees. */
const shift = ({ longitude, latitude }: Point): Point => {
  const x = longitude - 105
  const y = latitude - 35
  const ripple = (wave(20, 6 * x) + wave(20, 2 * x)) * (2 / 3)
  const north =
    -100 +
    2 * x +
    3 * y +
    0.2 * y * y +
    0.1 * x * y +
    0.2 * Math.sqrt(Math.abs(x)) +
    ripple +
    (wave(20, y) + wave(40, y / 3) + wave(160, y / 12) + wave(320, y / 30)) * (2 / 3)
  const east =
    300 +
    x +
    2 * y +
    0.1 * x * x +
    0.1 * x * y +
    0.1 * Math.sqrt(Math.abs(x)) +
    ripple +
    (wave(20, x) + wave(40, x / 3) + wave(150, x / 12) + wave(300, x / 30)) * (2 / 3)
  const sine = Math.sin(radians(latitude))
  const bend = 1 - eccentricity * sine * sine
  const meridian = (axis * (1 - eccentricity)) / (bend * Math.sqrt(bend))
  const parallel = (axis / Math.sqrt(bend)) * Math.cos(radians(latitude))
  return {
    longitude: longitude + east / radians(parallel),
    latitude: latitude + north / radians(meridian),
  }
}
