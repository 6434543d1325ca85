/** Everything the public pages say in their own words. Labels of the field's closed lists are in `content/vocabulary`. */
import type { DocumentType } from '../content/types'
import { unitLevelLabels } from '../content/vocabulary'
import type { DirectoryLine } from './props'

export const text = {
  skip: '跳到正文',
  home: '首页',
  mainNav: '主导航',
  breadcrumbs: '所在位置',
  today: '今天',
  tomorrow: '明天',
  lead: '要闻',
  more: (label: string) => `全部${label}`,
  issuedBy: '发布单位',
  publishedAt: '发布日期',
  total: (count: number) => `共 ${count} 条`,
  filtered: (names: string[]) => `当前只看：${names.join('、')}`,
  unfiltered: '查看全部',
  firstPage: '回到第一页',
  nextPage: '下一页',
  pages: '翻页',
  empty: '还没有内容。编辑登录后台即可发布。',
  sampleLoading: {
    zh: '正在载入示例县，几分钟内内容就齐了。刷新页面即可看到进展。',
    en: 'The sample county is being loaded and will be complete within minutes. Reload to see how far it is.',
  },
  proof: { zh: '校样 · 还没有公开', en: 'Proof, not public' },
  onItsWay: '正在载入。',
  noUnitsBelow: '没有下属的实践阵地。',
  emptyFiltered: '这个范围里还没有内容。',
  whichEvents: '看哪些活动',
  eventsToCome: '近期活动',
  eventsPast: '往期活动',
  emptyEvents: (past: boolean) => (past ? '还没有办过的活动。' : '近期没有活动，可以看看往期办过的。'),
  signIn: '编辑登录',
  openData: '开放内容接口',
  allUnits: '各实践阵地的地址和电话',
  sources: '本站内容由各发布单位审核后发布',
  backHome: { zh: '回到首页', en: 'Home' },
  status: (status: number) => `代码 ${status}`,
} as const

export const facts = {
  when: '时间',
  plannedFor: '原定时间',
  place: '地点',
  address: '地址',
  capacity: '名额',
  people: (count: number) => `${count} 人`,
  attendance: '到场人数',
  contact: '联系人',
  phone: '电话',
  occurredOn: '事件日期',
  attribution: '供稿',
  minutes: '时长',
  minutesOf: (minutes: number) => `${minutes} 分钟`,
  audience: '适合对象',
  lecturers: '宣讲员',
  series: '所属系列',
  topics: '主题',
  kind: '荣誉类别',
  level: '级别',
  batch: '批次',
  honouredOn: '授予日期',
  nominatedBy: '推荐单位',
  edition: '版次',
  organisation: '所在单位',
  specialities: '擅长主题',
  openingHours: '开放时间',
  position: '地图位置',
  coordinates: (longitude: number, latitude: number) =>
    `${longitude < 0 ? '西经' : '东经'} ${Math.abs(longitude).toFixed(4)}°，${latitude < 0 ? '南纬' : '北纬'} ${Math.abs(latitude).toFixed(4)}°`,
  code: '文明实践码',
  parent: '上级单位',
} as const

export const headings = {
  outline: '内容提纲',
  materials: '课程资料',
  chapters: '本书目录',
  contents: '本期目录',
  downloads: '下载',
  attachments: '附件',
  rooms: '场地',
  photos: '阵地照片',
  children: '下属实践阵地',
  latest: '最近动态',
  upcoming: '近期活动',
  offices: '乡镇（街道）实践所',
  related: '相关内容',
} as const

export const phrases = {
  signInToDownload: '宣讲员登录后下载',
  preview: '文件预览',
  readBulletin: '下载本期 PDF',
  issue: (issue: number) => `第${issue}期`,
  runningNumber: (number: number) => `总第${number}期`,
  chapters: (count: number) => `共 ${count} 章`,
  units: (count: number) => `共 ${count} 个`,
  /** 下属 14 个实践所、2 个实践基地 */
  below: (levels: DirectoryLine['below']) =>
    `下属 ${levels.map(({ level, count }) => `${count} 个${unitLevelLabels[level].zh}`).join('、')}`,
  room: '名称',
  roomCapacity: '容纳人数',
  roomUse: '用途',
  postponed: '本次活动延期',
  cancelled: '本次活动取消',
  finished: '本次活动已结束',
  askContact: '有疑问请联系主办单位。',
} as const

export const fileFacts = {
  pages: (count: number) => `${count} 页`,
  /** Of so many seconds: 45 秒, 3 分钟, 1 小时 5 分. */
  length: (seconds: number): string => {
    if (seconds < 60) return `${seconds} 秒`
    const minutes = Math.round(seconds / 60)
    return minutes < 60 ? `${minutes} 分钟` : `${Math.floor(minutes / 60)} 小时 ${minutes % 60} 分`
  },
} as const

/** One sentence under the heading of each list. */
export const introductions: Record<DocumentType, string> = {
  articles: '各实践所、站发来的新鲜事。',
  events: '身边正在办、将要办的活动，欢迎参加。',
  courses: '可以点单的宣讲课程，附提纲和课程资料。',
  'typical-models': '身边好人、道德模范、最美家庭、新时代好少年和优秀志愿者。',
  'pocket-books': '随身可读的小册子，可在线阅读，也可下载。',
  bulletins: '文明实践工作简报与专刊，按期查阅。',
  units: '实践中心、所、站、点和基地的地址、电话与开放时间。',
  lecturers: '走进村社区、机关、学校的宣讲员。',
  series: '成系列的宣讲课程。',
  topics: '按主题查找内容。',
}

/** Words for the exports at `/files/{type}/{slug}.{format}`. */
export const formatLabels: Record<string, string> = {
  pdf: 'PDF 文档',
  docx: 'Word 文档',
  html: '网页版',
  'wechat.html': '公众号版',
  epub: '电子书（EPUB）',
  'booklet.pdf': '对折小册子（PDF）',
  zip: '整套资料（ZIP）',
  'lesson.docx': '教案（Word）',
  'slides.pptx': '课件（PPT）',
  'poster.pdf': '海报（PDF）',
  'poster.png': '海报（图片）',
  ics: '加入手机日历',
  'broadcast.txt': '大喇叭广播稿',
}
