export type Point = { x: number; y: number }

/**
 * Where CSS has to put a picture (`object-position`, in percent) so that what `object-fit: cover` leaves of it is centred
 * on a point and yet stays inside: what the server cuts.
 * @param aspect  width by height, of the picture and of what is left
 */
export function cropPosition({ x, y }: Point, picture: number, left: number): Point {
  const wide = Math.min(1, left / picture)
  const high = Math.min(1, picture / left)
  return { x: along(x, wide), y: along(y, high) }
}

const along = (centre: number, window: number): number =>
  window >= 1 ? 50 : (Math.max(0, Math.min(1 - window, centre - window / 2)) / (1 - window)) * 100
