/** Towns put together from parts, for an example of the size of a city. The county's own towns are written by hand. */
import type { Town, Village } from './town'

const heads = Array.from('上下东西南北前后新老大小青白红金银石竹松')
const tails = Array.from('河溪塘坪冲洲岗湾桥渡')
const lanes = ['老街', '河边路', '中心小学旁', '大樟树下', '晒谷坪', '卫生室隔壁', '供销社旧址', '祠堂前坪']
const rooms = ['JY', 'YEL', 'KGZ', 'LHF', 'SXQ', 'GYH', 'EYZ', 'JKL']
const habits = [
  '门口的长凳从早到晚不空，站里添了一把遮阳伞',
  '书架是各家凑的，借书只记名字，不收押金',
  '傍晚先放半小时广播，再在坪里练一套保健操',
  '热水瓶每天灌满三回，送信的、收废品的都来坐一坐',
  '墙上的白板写着谁家要搭把手，做完的人自己擦掉',
  '逢三逢八有人教手机，学会的人第二次要带一个邻居来',
]
const seasons = ['插秧前', '端午前后', '伏天', '秋收时', '霜降以后', '腊月里']

const nameOf = (number: number): string => {
  const head = heads[number % heads.length] ?? ''
  return head + (tails[(Math.floor(number / heads.length) + number) % tails.length] ?? '')
}
const pick = (all: string[], turn: number): string => all[turn % all.length] ?? ''

/** @param villages  of all towns together, spread evenly */
export function madeUpTowns(count: number, villages: number): Town[] {
  return Array.from({ length: count }, (_, at) => {
    const own = Math.floor((villages * (at + 1)) / count) - Math.floor((villages * at) / count)
    return town(at, own)
  })
}

function town(number: number, villages: number): Town {
  const name = `${nameOf(number)}${number % 3 === 0 ? '乡' : '镇'}`
  const angle = number * 2.399963
  const reach = 0.16 + 0.03 * Math.sqrt(number)
  return {
    key: `town-${number + 1}`,
    name,
    offset: [reach * Math.cos(angle), reach * 0.9 * Math.sin(angle)],
    address: `${name}${pick(lanes, number)}${number + 1}号`,
    rooms: `${pick(rooms, number)}Z`,
    summary: `管着${villages}个站，${pick(seasons, number)}最忙，${pick(habits, number)}。`,
    body: `${name}的实践所在${pick(lanes, number)}，${pick(habits, number)}。\n\n${pick(seasons, number + 3)}，所里的人分头到${villages}个村去，${pick(habits, number + 2)}。`,
    villages: Array.from({ length: villages }, (_, at) => village(number, at)),
  }
}

function village(town: number, at: number): Village {
  // Seven is prime to the number of names: none comes twice within a town.
  const name = `${nameOf((town * 11 + at * 7) % (heads.length * tails.length))}村`
  const place = pick(lanes, town + at)
  return {
    name,
    place,
    rooms: pick(rooms, town * 3 + at),
    summary: `${pick(seasons, town + at * 5)}，${pick(habits, town * 5 + at)}。`,
    body: `${name}的实践站在${place}，${pick(habits, town * 5 + at + 2)}。${pick(seasons, town + at * 5 + 1)}，${pick(habits, town * 5 + at + 3)}。`,
  }
}
