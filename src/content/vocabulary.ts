/** Closed lists of the field, with the words people see. One place: forms, filters, pages and the API read these. */

export type Label = { zh: string; en: string }
type Labels<K extends string> = Record<K, Label>

const keys = <K extends string>(labels: Labels<K>): [K, ...K[]] => Object.keys(labels) as [K, ...K[]]

export const typeLabels = {
  articles: { zh: '工作动态', en: 'Articles' },
  events: { zh: '活动预告', en: 'Events' },
  courses: { zh: '宣讲课程', en: 'Courses' },
  'typical-models': { zh: '身边榜样', en: 'Typical models' },
  'pocket-books': { zh: '口袋书', en: 'Pocket books' },
  bulletins: { zh: '简报', en: 'Bulletins' },
  units: { zh: '实践阵地', en: 'Units' },
  lecturers: { zh: '宣讲员', en: 'Lecturers' },
  series: { zh: '课程系列', en: 'Series' },
  topics: { zh: '主题', en: 'Topics' },
} as const satisfies Labels<string>

/** The main text of each type, as its form calls it and what is found wrong in it. */
export const bodyLabels = {
  articles: { zh: '正文', en: 'Text' },
  events: { zh: '活动介绍', en: 'Announcement' },
  courses: { zh: '讲稿', en: 'Script' },
  'typical-models': { zh: '事迹', en: 'Deeds' },
  'pocket-books': { zh: '前言', en: 'Preface' },
  bulletins: { zh: '编者按', en: 'Editor’s note' },
  units: { zh: '简介', en: 'About' },
  lecturers: { zh: '简介', en: 'About' },
  series: { zh: '说明', en: 'About' },
  topics: { zh: '说明', en: 'About' },
} as const satisfies Labels<keyof typeof typeLabels>

export const unitLevelLabels = {
  centre: { zh: '实践中心', en: 'Centre' },
  office: { zh: '实践所', en: 'Office' },
  station: { zh: '实践站', en: 'Station' },
  point: { zh: '实践点', en: 'Practice point' },
  base: { zh: '实践基地', en: 'Base' },
} as const satisfies Labels<string>
export const unitLevels = keys(unitLevelLabels)

export const audienceLabels = {
  village: { zh: '农村', en: 'Villages' },
  community: { zh: '社区', en: 'Communities' },
  agency: { zh: '机关', en: 'Public offices' },
  enterprise: { zh: '企业', en: 'Enterprises' },
  school: { zh: '学校', en: 'Schools' },
  military: { zh: '军营', en: 'Barracks' },
  online: { zh: '网络', en: 'Online' },
} as const satisfies Labels<string>
export const audiences = keys(audienceLabels)

export const platformLabels = {
  theory: { zh: '理论宣讲', en: 'Talks' },
  education: { zh: '教育服务', en: 'Education' },
  culture: { zh: '文化文艺', en: 'Culture' },
  sport: { zh: '健身体育', en: 'Sport' },
  science: { zh: '科技科普', en: 'Science' },
  law: { zh: '法律服务', en: 'Law' },
  health: { zh: '卫生健康', en: 'Health' },
  civility: { zh: '文明创建', en: 'Civic life' },
  care: { zh: '扶老助幼', en: 'Care' },
  environment: { zh: '生态环保', en: 'Environment' },
} as const satisfies Labels<string>
export const platforms = keys(platformLabels)

export const eventStatusLabels = {
  scheduled: { zh: '如期举行', en: 'Scheduled' },
  postponed: { zh: '延期', en: 'Postponed' },
  cancelled: { zh: '取消', en: 'Cancelled' },
  finished: { zh: '已结束', en: 'Finished' },
} as const satisfies Labels<string>
export const eventStatuses = keys(eventStatusLabels)

export const modelKindLabels = {
  'good-neighbour': { zh: '身边好人', en: 'Good person nearby' },
  'moral-model': { zh: '道德模范', en: 'Moral model' },
  'finest-family': { zh: '最美家庭', en: 'Finest family' },
  'new-era-youth': { zh: '新时代好少年', en: 'Good youth' },
  volunteer: { zh: '优秀志愿者', en: 'Outstanding volunteer' },
} as const satisfies Labels<string>
export const modelKinds = keys(modelKindLabels)

export const consentSignerLabels = {
  person: { zh: '本人', en: 'The person' },
  guardian: { zh: '监护人', en: 'A guardian' },
} as const satisfies Labels<string>
export const consentSigners = keys(consentSignerLabels)

export const honourLevelLabels = {
  village: { zh: '村（社区）级', en: 'Village' },
  township: { zh: '乡镇（街道）级', en: 'Township' },
  county: { zh: '县级', en: 'County' },
  city: { zh: '市级', en: 'City' },
  province: { zh: '省级', en: 'Province' },
  national: { zh: '国家级', en: 'National' },
} as const satisfies Labels<string>
export const honourLevels = keys(honourLevelLabels)

export const materialKindLabels = {
  slides: { zh: '课件', en: 'Slides' },
  plan: { zh: '教案', en: 'Lesson plan' },
  video: { zh: '视频', en: 'Video' },
  audio: { zh: '音频', en: 'Audio' },
  handout: { zh: '讲义', en: 'Handout' },
} as const satisfies Labels<string>
export const materialKinds = keys(materialKindLabels)

export const materialAccessLabels = {
  public: { zh: '所有人可下载', en: 'Everyone' },
  lecturers: { zh: '仅宣讲员可下载', en: 'Lecturers only' },
} as const satisfies Labels<string>
export const materialAccess = keys(materialAccessLabels)

/** WGS-84 and CGCS2000 agree within a decimetre; GCJ-02 is shifted by up to half a kilometre and is never stored unnamed. */
export const datumLabels = {
  'WGS-84': { zh: 'WGS-84（卫星定位）', en: 'WGS-84' },
  CGCS2000: { zh: 'CGCS2000（国家大地坐标）', en: 'CGCS2000' },
  'GCJ-02': { zh: 'GCJ-02（手机地图）', en: 'GCJ-02' },
} as const satisfies Labels<string>
export const datums = keys(datumLabels)
