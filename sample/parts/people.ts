/** Small figures for scenes: about 300 high at scale 1, standing on their origin. */
import type { Dice } from './dice'
import { head, type HairStyle } from './heads'
import { clothes, colour, greys, hairs, skins } from './palette'
import { armsOf, hipsOf, legsOf, type Facing, type Pose } from './poses'
import { at, circle, ellipse, faded, line, rect, shape, type Point } from './svg'

export type Person = {
  pose?: Pose
  facing?: Facing
  /** Mirrors a figure that looks or reaches to the right. */
  left?: boolean
  child?: boolean
  scale?: number
  top: string
  trousers: string
  skin: string
  hair: string
  style: HairStyle
  vest?: string
  skirt?: boolean
}

export const person = (x: number, y: number, who: Person): string => {
  const pose = who.pose ?? 'stand'
  const facing = who.facing ?? 'front'
  const lift = -hipsOf(pose)
  const [far, near] = armsOf(pose, facing)
  const size = (who.scale ?? 1) * (who.child ? 0.66 : 1)
  return at(
    x,
    y,
    faded(0.14, ellipse(4, 2, 54, 9, colour.shade)) +
      (facing === 'side' ? arm(far, lift, who, true) : '') +
      legs(pose, facing, who) +
      at(0, lift, trunk(who, facing) + head(0, -128, who, facing, who.child ? 1.22 : 1)) +
      (facing === 'side' ? '' : arm(far, lift, who)) +
      arm(near, lift, who),
    size,
    who.left,
  )
}

/** Somebody thrown from the dice; what is given in `fixed` stays. */
export const anyone = (dice: Dice, fixed: Partial<Person> = {}): Person => ({
  top: dice.pick(clothes),
  trousers: dice.pick([colour.ink, '#4d5b66', '#6b5848', '#54635a']),
  skin: dice.pick(skins),
  hair: dice.pick(hairs),
  style: dice.pick(['short', 'bob', 'bun', 'side', 'ponytail', 'short']),
  ...fixed,
})

export const elder = (dice: Dice, fixed: Partial<Person> = {}): Person =>
  anyone(dice, {
    hair: dice.pick(greys),
    style: dice.pick(['short', 'bun', 'bald', 'side', 'cap']),
    ...fixed,
  })

export const child = (dice: Dice, fixed: Partial<Person> = {}): Person =>
  anyone(dice, {
    child: true,
    style: dice.pick(['short', 'bob', 'ponytail', 'braids']),
    top: dice.pick([colour.ochre, colour.clay, colour.leaf, colour.slate, colour.rose]),
    ...fixed,
  })

/** One of an audience, seen from behind: shoulders and hair, 150 wide, rising from its origin. */
export const backOf = (x: number, y: number, who: Person, scale = 1): string =>
  at(
    x,
    y,
    shape('M-78 260 V-30 C-78 -74 -44 -92 0 -92 C44 -92 78 -74 78 -30 V260Z', who.top) +
      faded(0.12, shape('M20 260 V-90 C54 -86 78 -70 78 -30 V260Z', colour.shade)) +
      rect(-15, -112, 30, 30, who.skin, 10) +
      at(0, -146, head(0, 0, who, 'back', 1.5)),
    scale,
  )

function trunk(who: Person, facing: Facing) {
  const narrow = facing === 'side' ? 0.72 : 1
  const hem = who.skirt ? 'L50 62 H-50 L-30 0' : 'L30 6 H-30 L-30 0'
  const body = shape(
    `M-38 -78 C-38 -98 -22 -102 0 -102 C22 -102 38 -98 38 -78 L30 0 ${hem} L-38 -78Z`,
    who.top,
  )
  const fold = faded(0.12, shape('M12 -101 C28 -100 38 -96 38 -78 L30 4 H14Z', colour.shade))
  const vest =
    who.vest && facing !== 'back'
      ? shape('M-34 -92 L-12 -101 L-6 4 H-32Z M34 -92 L12 -101 L6 4 H32Z', who.vest) +
        rect(-31, -44, 24, 7, colour.straw) +
        rect(7, -44, 24, 7, colour.straw)
      : who.vest
        ? shape('M-34 -92 C-20 -102 20 -102 34 -92 L31 4 H-31Z', who.vest) +
          rect(-32, -46, 64, 9, colour.straw)
        : ''
  return at(
    0,
    0,
    `<g transform="scale(${narrow} 1)">${body}${fold}${vest}</g>` + rect(-10, -112, 20, 20, who.skin, 8),
  )
}

function legs(pose: Pose, facing: Facing, who: Person) {
  const tone = who.skirt ? who.skin : who.trousers
  return legsOf(pose, facing)
    .map((points) => leg(points, tone))
    .join('')
}

function leg(points: readonly Point[], tone: string) {
  const [x, y] = points.at(-1) ?? [0, 0]
  return line(points, tone, 25) + shape(`M${x - 14} ${y + 10} q-2 -18 14 -18 q24 4 26 18Z`, colour.shade)
}

function arm(points: readonly Point[], lift: number, who: Person, shaded = false) {
  const [x, y] = points.at(-1) ?? [0, 0]
  const drawn = circle(x, y, 11, who.skin) + line(points, who.top, 20) + circle(x, y, 10, who.skin)
  return at(0, lift, shaded ? drawn + faded(0.18, line(points, colour.shade, 20)) : drawn)
}
