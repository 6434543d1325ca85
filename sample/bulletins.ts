/** Four issues of the county's bulletin; each gathers dispatches that had arrived by its day. */
import { articles } from './articles'
import type { Bulletin } from './types'

const shared = {
  unit: 'centre',
  masthead: '青溪文明实践',
  office: '青溪县新时代文明实践中心办公室',
  signOff: { issuer: '值班主任', editor: '综合组编辑员', proofreader: '综合组校对员' },
}

/** An article stands under the name of the unit that sent it. @throws RangeError  no such article */
const by = (...keys: string[]) =>
  keys.map((article) => {
    const found = articles.find(({ key }) => key === article)
    if (!found) throw new RangeError(`no article has the key ${article}`)
    return { article, attribution: found.attribution }
  })

export const bulletins: Bulletin[] = [
  {
    ...shared,
    key: 'bulletin-21',
    title: '青溪文明实践 第21期：大树底下学本事',
    summary: '九篇来稿，讲水边、讲铃铛、讲一扇门，也讲茶山上的半小时课。',
    series: '工作简报',
    issue: 21,
    runningNumber: 87,
    issuedDay: -22,
    theme: '大树底下学本事',
    topics: ['reading', 'first-aid'],
    cover: 'story-tree',
    sections: [
      { title: '平安课', articles: by('a-bell-fraud', 'a-door-cpr', 'a-river-watch') },
      { title: '田间事', articles: by('a-leaf-clinic', 'a-tea-night-school') },
      { title: '乡音录', articles: by('a-place-names', 'a-tea-songs') },
      { title: '邻里之间', articles: by('a-bin-scale', 'a-board-lift') },
    ],
    recipients: {
      report: '县新时代文明实践工作联席会议各成员单位',
      send: '县图书馆、县文化馆、县农业技术推广站、县卫生服务中心',
      distribute: '各镇（乡、街道）新时代文明实践所，各村（社区）新时代文明实践站',
    },
    copies: 220,
  },
  {
    ...shared,
    key: 'bulletin-22',
    title: '青溪文明实践 第22期：算得清的账',
    summary: '水账、药账、工钱账和一口山塘十六年的旧账，本期专讲怎样算清楚。',
    series: '工作简报',
    issue: 22,
    runningNumber: 88,
    issuedDay: -15,
    theme: '算得清的账',
    topics: ['farming', 'health-law'],
    cover: 'rice-terraces',
    sections: [
      { title: '把账算在明处', articles: by('a-sixteen-years', 'a-waterwheel', 'a-contract-blank') },
      { title: '田间事', articles: by('a-lily-rotation', 'a-drone-repair') },
      { title: '健康角', articles: by('a-button-pills') },
      { title: '书与手艺', articles: by('a-scale-books', 'a-menu-book', 'a-kiln-shards') },
      { title: '一条好规矩', articles: by('a-mirror-fork', 'a-wash-day') },
    ],
    recipients: {
      report: '县新时代文明实践工作联席会议各成员单位',
      send: '县司法局、县农业农村局、县水利站、县融媒体中心',
      distribute: '各镇（乡、街道）新时代文明实践所，宣讲员',
    },
    copies: 200,
  },
  {
    ...shared,
    key: 'bulletin-23',
    title: '青溪文明实践 第23期：手上有活，心里不慌',
    summary: '篾匠、修理工、小先生和机手，九篇来稿写的都是一双手。',
    series: '工作简报',
    issue: 23,
    runningNumber: 89,
    issuedDay: -8,
    theme: '手上有活，心里不慌',
    topics: ['culture', 'care'],
    cover: 'bamboo-workshop',
    sections: [
      { title: '手艺人', articles: by('a-water-basket', 'a-repair-coin', 'a-lantern-bridge') },
      { title: '小先生与老学生', articles: by('a-phone-one-key', 'a-letter-box', 'a-after-school') },
      { title: '互助', articles: by('a-two-hours', 'a-riders-corner') },
      { title: '夜里的演练', articles: by('a-wooden-houses') },
    ],
    recipients: {
      report: '县新时代文明实践工作联席会议各成员单位',
      send: '县教育局、县文化馆、县消防救援站',
      distribute: '各镇（乡、街道）新时代文明实践所，各村（社区）新时代文明实践站，志愿服务队',
    },
    copies: 240,
  },
  {
    ...shared,
    key: 'bulletin-24',
    title: '青溪文明实践 第24期（专刊）：一碗热饭，一扇窗帘',
    summary: '敬老专刊：助餐、照护、邻里守望，附一周来的球赛、书船和孩子们的投票。',
    series: '敬老专刊',
    issue: 24,
    runningNumber: 90,
    issuedDay: 0,
    theme: '一碗热饭，一扇窗帘',
    topics: ['care'],
    cover: 'elder-canteen',
    sections: [
      { title: '灯下与灶边', articles: by('a-noon-bell', 'a-two-keys', 'a-hair-washing') },
      { title: '带孩子的人', articles: by('a-clothes-peg', 'a-old-tree-vote', 'a-net-ruler') },
      { title: '一周见闻', articles: by('a-ship-bookroom', 'a-fire-pit-reading', 'a-three-basket') },
      { title: '小心火烛', articles: by('a-plug-opera', 'a-charging-stickers') },
    ],
    recipients: {
      report: '县新时代文明实践工作联席会议各成员单位',
      send: '县民政局、县卫生服务中心、县养老服务协会',
      distribute: '各镇（乡、街道）新时代文明实践所，各日间照料中心、助餐点',
    },
    copies: 260,
  },
]
