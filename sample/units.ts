/** The county's units: one centre, fourteen offices, and the stations of their villages and communities. */
import { madeUpTowns } from './units/madeUp'
import { photosOf, roomsOf } from './units/rooms'
import type { Town, Village } from './units/town'
import { towns } from './units/towns'
import type { Unit } from './types'

const centre: Unit = {
  key: 'centre',
  level: 'centre',
  parent: null,
  title: '青溪县新时代文明实践中心',
  shortName: '青溪县',
  summary: '全县实践阵地的总台：排课、派单、培训宣讲员，也是一座天天开门的大书房。',
  body: `青溪县新时代文明实践中心在文澜路十八号，与县图书馆、县文化馆同在一个院子里。院门不关，早上七点半有人晨读，晚上九点半最后一盏灯才熄。

## 可以来做什么

- **看书自习**：一楼大书房，凭任何证件登记一次，以后报名字就行
- **听课学艺**：二楼宣讲堂和三间手工教室，每月二十五日公布下月课表
- **办事求助**：便民服务台可以借工具、约律师、登记志愿服务
- **约课到村**：村里想听哪门课，由实践站报上来，中心七天内答复讲课人和时间

## 怎么来

乘一路、四路公共汽车到“文澜路口”下车，往北走两百步。院内有无障碍坡道，轮椅可在服务台借用。

> 院门口的黑板每天写一句青溪话，猜得出意思的，可以在后面接着写。

| 楼层 | 房间 | 开放时间 |
| 一楼 | 大书房、便民服务台、健康小屋 | 每天 7:30—21:30 |
| 二楼 | 宣讲堂、法律咨询室 | 按课表开放 |
| 三楼 | 手工作坊、儿童活动室 | 周二至周日 9:00—17:30 |`,
  code: 'QX',
  regionCode: '990101',
  address: '青溪县文澜路18号',
  position: { longitude: 111.2, latitude: 29.6 },
  openingHours: '每天 7:30—21:30',
  contact: { name: '服务总台', phone: '000-6600000' },
  rooms: roomsOf('JYEHFSZG', 3, 2),
  photos: ['county-centre', 'reading-room-morning', 'classroom-lecture'],
}

const officeHours = [
  '周一至周日 8:30—20:30',
  '周一至周六 8:30—18:00，周日 9:00—16:00',
  '每天 8:00—20:00，逢圩日 7:00 开门',
]
const stationHours = [
  '每天 8:30—17:30',
  '周二至周日 9:00—18:00，周一整理内务',
  '每天 8:00—11:30，14:30—20:00',
  '周一至周五 9:00—17:00，周末 9:00—20:00',
]
const villageHours = [...stationHours, '农忙时 12:00—20:30，平时 8:30—17:30']
const stationContacts = ['值班电话', '站内服务台', '值班电话', '村部值班室']

const unitsOf = (all: Town[]): Unit[] => [
  centre,
  ...all.flatMap((town, at) => [
    office(town, at + 1),
    ...town.villages.map((village, of) => station(town, at + 1, village, of + 1)),
  ]),
]

export const units = unitsOf(towns)

/** As many as a city has: 70 offices and 951 stations. */
export const cityUnits = (): Unit[] => {
  const villages = towns.reduce((sum, town) => sum + town.villages.length, 0)
  return unitsOf([...towns, ...madeUpTowns(70 - towns.length, 951 - villages)])
}

function office(town: Town, number: number): Unit {
  return {
    key: town.key,
    level: 'office',
    parent: centre.key,
    title: `${town.name}新时代文明实践所`,
    shortName: town.name,
    summary: town.summary,
    body: town.body,
    code: `QX-${two(number)}`,
    regionCode: `990101${regionOf(town, number)}`,
    address: town.address,
    position: { longitude: degrees(111.2 + town.offset[0]), latitude: degrees(29.6 + town.offset[1]) },
    openingHours: pick(officeHours, number),
    contact: { name: '值班电话', phone: `000-66${two(number)}000` },
    rooms: roomsOf(town.rooms, number, 1.4),
    photos: ['station-yard', ...photosOf(town.rooms, number)],
  }
}

function station(town: Town, number: number, village: Village, order: number): Unit {
  const { name, place, rooms, summary, body } = village
  return {
    key: `${town.key}-${two(order)}`,
    level: 'station',
    parent: town.key,
    title: `${town.name}${name}新时代文明实践站`,
    shortName: name,
    summary,
    body,
    code: `QX-${two(number)}-${two(order)}`,
    regionCode: `990101${regionOf(town, number)}${200 + order}`,
    address: `青溪县${town.name}${name}${place}`,
    position: around(town, order),
    openingHours: pick(name.endsWith('村') ? villageHours : stationHours, number + order),
    contact: { name: pick(stationContacts, number * 2 + order), phone: `000-66${two(number)}${two(order)}0` },
    rooms: roomsOf(rooms, number + order),
    photos: photosOf(rooms, number + order),
  }
}

/** Sunflower seeds around the town: even, never on top of each other, and the same every time. */
function around({ offset: [east, north] }: Town, order: number) {
  const angle = order * 2.399963
  const reach = 0.0075 * Math.sqrt(order + 0.6)
  return {
    longitude: degrees(111.2 + east + reach * Math.cos(angle)),
    latitude: degrees(29.6 + north + reach * 0.9 * Math.sin(angle)),
  }
}

/** Streets count from 001, towns and townships from 101, as in the national scheme. */
function regionOf(town: Town, number: number) {
  return String(town.name.endsWith('街道') ? number : 100 + number).padStart(3, '0')
}

function degrees(value: number) {
  return Number(value.toFixed(6))
}

function two(value: number) {
  return String(value).padStart(2, '0')
}

function pick(choices: string[], turn: number) {
  return choices[turn % choices.length] ?? ''
}
