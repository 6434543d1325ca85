/** The kinds of rooms a unit may have, by the letter that the tables of villages use. */
import type { Room } from '../types'

type RoomKind = { name: string; use: string; seats: number; photos: string[] }

const kinds = {
  J: {
    name: '宣讲堂',
    use: '宣讲、培训、村民议事',
    seats: 60,
    photos: ['classroom-lecture', 'classroom-evening'],
  },
  Y: {
    name: '书屋',
    use: '借书、看报、自习',
    seats: 24,
    photos: ['reading-room-morning', 'reading-room-evening'],
  },
  E: {
    name: '儿童活动室',
    use: '放学后看护、游戏、画画',
    seats: 20,
    photos: ['reading-room-children', 'classroom-children'],
  },
  L: { name: '长者活动室', use: '歇脚、下棋、日间照料', seats: 30, photos: ['elder-canteen', 'elder-visit'] },
  G: {
    name: '文化广场',
    use: '集会、健身、露天电影',
    seats: 200,
    photos: ['village-square-trees', 'village-square-dance'],
  },
  X: { name: '戏台', use: '小戏、说书、节庆演出', seats: 150, photos: ['stage-lanterns', 'stage-opera'] },
  H: {
    name: '健康小屋',
    use: '量血压、测血糖、健康咨询',
    seats: 12,
    photos: ['clinic-desk', 'clinic-blood-pressure'],
  },
  F: { name: '法律咨询室', use: '预约咨询、邻里调解', seats: 10, photos: ['legal-desk', 'legal-desk'] },
  S: {
    name: '手工作坊',
    use: '竹编、剪纸、缝补体验',
    seats: 18,
    photos: ['bamboo-workshop', 'paper-workshop'],
  },
  Q: {
    name: '球场',
    use: '篮球、乒乓球、趣味运动',
    seats: 80,
    photos: ['basketball-court', 'basketball-dusk'],
  },
  Z: {
    name: '便民服务台',
    use: '志愿登记、代办、工具借用',
    seats: 8,
    photos: ['repair-stall', 'county-centre'],
  },
  K: {
    name: '农技教室',
    use: '农技课、样品展示、视频教学',
    seats: 40,
    photos: ['classroom-farming', 'vegetable-field'],
  },
} as const satisfies Record<string, RoomKind>

type Letter = keyof typeof kinds
const isLetter = (letter: string): letter is Letter => letter in kinds

/** @throws RangeError  a letter that names no kind of room */
const kindsOf = (letters: string): RoomKind[] =>
  Array.from(letters, (letter) => {
    if (!isLetter(letter)) throw new RangeError(`no room has the letter ${letter}`)
    return kinds[letter]
  })

/** Rooms of the kinds in `letters`; `turn` varies their size. */
export const roomsOf = (letters: string, turn: number, scale = 1): Room[] =>
  kindsOf(letters).map(({ name, use, seats }, at) => ({
    name,
    use,
    capacity: Math.round((seats * scale * (8 + ((turn * 3 + at * 5) % 7))) / 20) * 2,
  }))

export const photosOf = (letters: string, turn: number): string[] =>
  kindsOf(letters)
    .slice(0, 2)
    .flatMap((kind) => kind.photos[turn % kind.photos.length] ?? [])
