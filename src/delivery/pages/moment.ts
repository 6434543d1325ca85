/** What a page depends on besides what is public. `loading` while the sample county is on its way. */
export type Moment = { now: Date; loading: boolean }
