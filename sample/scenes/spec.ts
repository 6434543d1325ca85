/** What a picture shows: a scene under some light, a portrait, or the cover of a book. */
import type { Mood } from '../parts/palette'
import type { Portrait } from '../parts/portrait'

export type SceneName =
  | 'readingRoom'
  | 'childrensRoom'
  | 'square'
  | 'dance'
  | 'bridge'
  | 'lecture'
  | 'farmingClass'
  | 'childrensClass'
  | 'clinicDesk'
  | 'bloodPressure'
  | 'lanternStage'
  | 'opera'
  | 'bins'
  | 'compost'
  | 'vegetables'
  | 'terraces'
  | 'teaHills'
  | 'court'
  | 'exercise'
  | 'fireDrill'
  | 'extinguisher'
  | 'fraud'
  | 'helmets'
  | 'crossing'
  | 'bambooWorkshop'
  | 'paperWorkshop'
  | 'legalDesk'
  | 'canteen'
  | 'elderVisit'
  | 'storyTree'
  | 'centre'
  | 'stationYard'
  | 'ferry'
  | 'bookVan'
  | 'firstAid'
  | 'repairStall'

export type CoverName = 'fraud' | 'firstAid' | 'homeSafe' | 'fields' | 'oldYoung' | 'speech'

export type PictureSpec =
  | { kind: 'scene'; scene: SceneName; mood: Mood; seed: number }
  | { kind: 'portrait'; people: Portrait[]; backdrop: Backdrop; seed: number }
  | { kind: 'cover'; cover: CoverName; seed: number }

export type Backdrop =
  'hills' | 'shelves' | 'bamboo' | 'river' | 'field' | 'lanterns' | 'window' | 'kitchen' | 'street' | 'snow'
