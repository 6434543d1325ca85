/** One township or street and its villages, as its file states them; `units.ts` makes units of it. */
export type Town = {
  key: string
  name: string
  /** Degrees east and north of the county town. */
  offset: [east: number, north: number]
  address: string
  rooms: string
  summary: string
  body: string
  villages: Village[]
}

/** A village or community and its station. */
export type Village = {
  name: string
  /** Where the station stands. */
  place: string
  /** Letters of `rooms.ts`. */
  rooms: string
  summary: string
  body: string
}
