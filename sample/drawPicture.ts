import { dice, type Dice } from './parts/dice'
import { height, width } from './parts/landscape'
import type { Mood } from './parts/palette'
import { picture } from './parts/svg'
import { firstAid, legalDesk } from './scenes/advice'
import { bloodPressure, canteen, clinicDesk, elderVisit } from './scenes/care'
import { cover } from './scenes/covers'
import { bambooWorkshop, paperWorkshop, repairStall } from './scenes/crafts'
import { extinguisher, fireDrill } from './scenes/fire'
import { fraud } from './scenes/fraud'
import { bins, compost, teaHills, terraces, vegetables } from './scenes/land'
import { lanternStage, opera } from './scenes/opera'
import { portraits } from './scenes/portraits'
import { crossing, helmets } from './scenes/road'
import { childrensClass, childrensRoom, farmingClass, lecture, readingRoom } from './scenes/rooms'
import type { PictureSpec, SceneName } from './scenes/spec'
import { centre, court, dance, exercise, square, stationYard, storyTree } from './scenes/village'
import { bookVan, bridge, ferry } from './scenes/waterside'

/** The SVG of a picture: scenes 1600 × 1000, portraits 1600 × 1200, covers 1200 × 1600. Equal specs draw equal bytes. */
export const drawPicture = (spec: PictureSpec): string => {
  const thrown = dice(spec.seed)
  switch (spec.kind) {
    case 'scene':
      return picture(width, height, scenes[spec.scene](spec.mood, thrown))
    case 'portrait':
      return portraits(spec.people, spec.backdrop, thrown)
    case 'cover':
      return cover(spec.cover, thrown)
  }
}

const scenes: Record<SceneName, (mood: Mood, dice: Dice) => string> = {
  readingRoom,
  childrensRoom,
  square,
  dance,
  bridge,
  lecture,
  farmingClass,
  childrensClass,
  clinicDesk,
  bloodPressure,
  lanternStage,
  opera,
  bins,
  compost,
  vegetables,
  terraces,
  teaHills,
  court,
  exercise,
  fireDrill,
  extinguisher,
  fraud,
  helmets,
  crossing,
  bambooWorkshop,
  paperWorkshop,
  legalDesk,
  canteen,
  elderVisit,
  storyTree,
  centre,
  stationYard,
  ferry,
  bookVan,
  firstAid,
  repairStall,
}
