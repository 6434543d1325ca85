/** Where the joints of a small figure go. Legs are counted from the ground, arms from the hips, in pixels at scale 1. */
import type { Point } from './svg'

export type Facing = 'front' | 'side' | 'back'

type Limb = readonly [Point, Point, Point]
type Stance = {
  /** Height of the hips; the trunk stands on them. */
  hips: number
  /** Arms seen from the front: both alike, unless only the right one moves. */
  arm: Limb
  oneArm?: true
  /** The nearer arm seen from the side. */
  sideArm: Limb
  legs: readonly [Limb, Limb]
  sideLegs?: readonly [Limb, Limb]
}

const limb = (x1: number, y1: number, x2: number, y2: number, x3: number, y3: number): Limb => [
  [x1, y1],
  [x2, y2],
  [x3, y3],
]

const standing = {
  hips: 134,
  legs: [limb(-15, -134, -17, -70, -18, -8), limb(15, -134, 17, -70, 18, -8)],
  sideLegs: [limb(-6, -134, -8, -70, -10, -8), limb(6, -134, 10, -70, 8, -8)],
} as const
const sitting = {
  hips: 84,
  legs: [limb(-17, -80, -22, -60, -22, -8), limb(17, -80, 22, -60, 22, -8)],
  sideLegs: [limb(0, -84, 64, -84, 60, -8), limb(0, -78, 72, -78, 74, -8)],
} as const

export const poses = {
  stand: { ...standing, arm: limb(34, -80, 45, -42, 42, -6), sideArm: limb(2, -82, 6, -42, 14, -6) },
  raise: {
    ...standing,
    arm: limb(34, -80, 62, -112, 60, -160),
    oneArm: true,
    sideArm: limb(4, -82, 46, -104, 64, -150),
  },
  reach: {
    ...standing,
    arm: limb(34, -80, 66, -58, 104, -64),
    oneArm: true,
    sideArm: limb(4, -82, 44, -58, 88, -66),
  },
  hold: { ...standing, arm: limb(34, -80, 44, -44, 16, -32), sideArm: limb(2, -82, 22, -44, 62, -46) },
  walk: {
    hips: 134,
    arm: limb(34, -80, 45, -42, 42, -6),
    sideArm: limb(2, -82, -14, -44, 4, -10),
    legs: [limb(-2, -134, -26, -70, -48, -10), limb(2, -134, 30, -74, 34, -8)],
  },
  dance: {
    hips: 134,
    arm: limb(34, -80, 74, -104, 96, -146),
    sideArm: limb(4, -82, 50, -100, 84, -136),
    legs: [limb(-14, -134, -20, -70, -24, -8), limb(14, -134, 40, -80, 30, -34)],
  },
  sit: { ...sitting, arm: limb(34, -80, 44, -42, 22, -14), sideArm: limb(2, -82, 14, -42, 50, -16) },
  sitReach: {
    ...sitting,
    arm: limb(34, -80, 62, -54, 92, -50),
    oneArm: true,
    sideArm: limb(2, -82, 30, -46, 84, -44),
  },
  kneel: {
    hips: 74,
    arm: limb(34, -80, 56, -48, 70, -14),
    sideArm: limb(2, -82, 40, -48, 72, -10),
    legs: [limb(-8, -76, 34, -70, 28, -8), limb(-8, -76, -14, -12, -62, -8)],
  },
} as const satisfies Record<string, Stance>

export type Pose = keyof typeof poses

export const hipsOf = (pose: Pose): number => poses[pose].hips

export const legsOf = (pose: Pose, facing: Facing): readonly [Limb, Limb] => {
  const stance: Stance = poses[pose]
  return facing === 'side' && stance.sideLegs ? stance.sideLegs : stance.legs
}

/** The further arm first. */
export const armsOf = (pose: Pose, facing: Facing): readonly [Limb, Limb] => {
  const stance: Stance = poses[pose]
  if (facing === 'side') return [behind(stance.sideArm), stance.sideArm]
  const other = stance.oneArm ? poses.stand.arm : stance.arm
  return [mirrored(other), stance.arm]
}

const mirrored = ([[x1, y1], [x2, y2], [x3, y3]]: Limb) => limb(-x1, y1, -x2, y2, -x3, y3)
const behind = ([[x1, y1], [x2, y2], [x3, y3]]: Limb) => limb(x1 + 6, y1 - 3, x2 + 6, y2 - 3, x3 + 6, y3 - 8)
