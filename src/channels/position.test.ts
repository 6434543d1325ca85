import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toWgs84 } from './position'

type Point = { longitude: number; latitude: number }

/** The published forward conversion, written out term by term as the check of its inverse. */
const toGcj02 = ({ longitude, latitude }: Point): Point => {
  const { PI, sin, cos, sqrt, abs } = Math
  const x = longitude - 105
  const y = latitude - 35
  let dLat = -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * sqrt(abs(x))
  dLat += ((20 * sin(6 * x * PI) + 20 * sin(2 * x * PI)) * 2) / 3
  dLat += ((20 * sin(y * PI) + 40 * sin((y / 3) * PI)) * 2) / 3
  dLat += ((160 * sin((y / 12) * PI) + 320 * sin((y * PI) / 30)) * 2) / 3
  let dLng = 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * sqrt(abs(x))
  dLng += ((20 * sin(6 * x * PI) + 20 * sin(2 * x * PI)) * 2) / 3
  dLng += ((20 * sin(x * PI) + 40 * sin((x / 3) * PI)) * 2) / 3
  dLng += ((150 * sin((x / 12) * PI) + 300 * sin((x / 30) * PI)) * 2) / 3
  const ee = 0.006693421622965943
  const magic = 1 - ee * sin((latitude / 180) * PI) ** 2
  return {
    longitude: longitude + (dLng * 180) / ((6378245 / sqrt(magic)) * cos((latitude / 180) * PI) * PI),
    latitude: latitude + (dLat * 180) / (((6378245 * (1 - ee)) / (magic * sqrt(magic))) * PI),
  }
}

const metresApart = (one: Point, other: Point) =>
  Math.hypot(
    (one.latitude - other.latitude) * 111_320,
    (one.longitude - other.longitude) * 111_320 * Math.cos((one.latitude * Math.PI) / 180),
  )

describe('toWgs84', () => {
  it('turns a shifted position back to within a metre, anywhere in China', () => {
    const inland = fc.record({
      longitude: fc.double({ min: 73, max: 135, noNaN: true }),
      latitude: fc.double({ min: 18, max: 53, noNaN: true }),
    })
    fc.assert(
      fc.property(inland, (point) => {
        const found = toWgs84({ ...toGcj02(point), datum: 'GCJ-02' })
        expect(metresApart(found, point)).toBeLessThan(1)
      }),
      { numRuns: 500 },
    )
  })

  it('agrees with a published pair of coordinates', () => {
    const found = toWgs84({ longitude: 116.41024449916938, latitude: 39.91640428150164, datum: 'GCJ-02' })
    expect(metresApart(found, { longitude: 116.404, latitude: 39.915 })).toBeLessThan(0.1)
  })

  it('passes satellite positions and those outside China unchanged', () => {
    const point = { longitude: 120.123456789, latitude: 30.987654321 }
    expect(toWgs84({ ...point, datum: 'WGS-84' })).toEqual(point)
    expect(toWgs84({ ...point, datum: 'CGCS2000' })).toEqual(point)
    const abroad = { longitude: 2.3522, latitude: 48.8566 }
    expect(toWgs84({ ...abroad, datum: 'GCJ-02' })).toEqual(abroad)
  })
})
