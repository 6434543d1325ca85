/** One township or street and its villages, as its table states them; `units.ts` makes units of it. */
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

/** Name, where the station stands, letters of its rooms, and what one finds there. */
export type Village = [name: string, place: string, rooms: string, note: string]
