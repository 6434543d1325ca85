/** Every picture of the county: its key, what it shows in words, and how to draw it. */
import { clothes, colour, greys, hairs, skins, type Mood } from './parts/palette'
import type { Age, Outfit, Portrait } from './parts/portrait'
import type { PortraitHair } from './parts/portraitHair'
import type { Backdrop, CoverName, PictureSpec, SceneName } from './scenes/spec'

export type SamplePicture = { key: string; alt: string; scene: PictureSpec }

const scenes: [key: string, scene: SceneName, mood: Mood, alt: string][] = [
  ['reading-room-morning', 'readingRoom', 'morning', '清晨的书屋，两位读者隔桌看书，窗外是山'],
  ['reading-room-evening', 'readingRoom', 'dusk', '傍晚的书屋亮着灯，有人在书架前找书'],
  ['reading-room-children', 'childrensRoom', 'noon', '儿童活动室里，孩子们围坐听人念书'],
  ['village-square-trees', 'square', 'noon', '村里的广场，老人坐在树下长凳上，孩子在玩球'],
  ['village-square-dance', 'dance', 'dusk', '傍晚的广场上，居民在灯笼下跳健身舞'],
  ['river-bridge', 'bridge', 'morning', '石拱桥横在青溪上，渔船从桥下驶过'],
  ['river-bridge-dusk', 'bridge', 'dusk', '夕阳里的石拱桥和岸边的柳树'],
  ['classroom-lecture', 'lecture', 'noon', '宣讲堂里，讲师站在黑板前，听众坐满几排'],
  ['classroom-evening', 'lecture', 'dusk', '夜课上的宣讲堂，灯下坐着听课的人'],
  ['classroom-farming', 'farmingClass', 'noon', '农技教室里，农技员指着病叶标本讲课'],
  ['classroom-children', 'childrensClass', 'morning', '孩子们在教室里认鱼，黑板上画着大小不同的鱼'],
  ['clinic-desk', 'clinicDesk', 'morning', '健康小屋里，护士坐在桌前为老人看药'],
  ['clinic-blood-pressure', 'bloodPressure', 'morning', '老人伸出胳膊量血压，桌上放着血压计'],
  ['stage-lanterns', 'lanternStage', 'night', '夜里的戏台挂满灯笼，台下坐着观众'],
  ['stage-opera', 'opera', 'dusk', '台上正演小戏，孩子扮的猫站在中间'],
  ['recycling-bins', 'bins', 'morning', '分类亭前，志愿者和居民把垃圾投进四只桶'],
  ['recycling-yard', 'compost', 'noon', '院子里三只陶盆正在堆肥，地上落着红叶'],
  ['vegetable-field', 'vegetables', 'morning', '菜地里一垄一垄的青菜，两位戴草帽的人在劳作'],
  ['rice-terraces', 'terraces', 'noon', '层层梯田，几个人挑担走在田埂上'],
  ['tea-hills', 'teaHills', 'morning', '云雾里的茶山，采茶人背着篓'],
  ['basketball-court', 'court', 'noon', '村里的球场，一名队员正起手投篮'],
  ['basketball-dusk', 'court', 'dusk', '傍晚的球场上还有人在打球'],
  ['tai-chi-morning', 'exercise', 'morning', '清晨，老人们坐在板凳上做操'],
  ['fire-drill', 'fireDrill', 'noon', '木楼前，居民沿着箭头走向集合点'],
  ['fire-extinguisher', 'extinguisher', 'noon', '消防员演示灭火器，旁边是电动车充电棚'],
  ['fraud-phones', 'fraud', 'noon', '一部响着的手机，旁边是一面盾牌和一只鱼钩'],
  ['road-helmets', 'helmets', 'night', '关灯的教室里，手电照着三个人，穿反光背心的最亮'],
  ['road-crossing', 'crossing', 'morning', '志愿者护送孩子走过斑马线'],
  ['bamboo-workshop', 'bambooWorkshop', 'morning', '竹编作坊里，老师傅和学员正在编篮子'],
  ['paper-workshop', 'paperWorkshop', 'noon', '几个人围着长桌扎灯骨，头顶挂着灯笼'],
  ['legal-desk', 'legalDesk', 'morning', '调解桌边，两位居民对坐，中间是调解员'],
  ['elder-canteen', 'canteen', 'noon', '助餐点里，老人们围坐吃饭，窗口正在打菜'],
  ['elder-visit', 'elderVisit', 'morning', '志愿者坐在沙发边陪老人说话'],
  ['story-tree', 'storyTree', 'dusk', '大樟树下挂着灯，一位老人给孩子们讲故事'],
  ['county-centre', 'centre', 'morning', '青溪县新时代文明实践中心的门前'],
  ['station-yard', 'stationYard', 'noon', '村实践站的院子，石阶旁装着各色木扶手'],
  ['ferry-landing', 'ferry', 'morning', '渡口石阶下停着一条带篷的木船'],
  ['book-van', 'bookVan', 'noon', '流动书车停在山村路边，孩子们围上来'],
  ['first-aid-practice', 'firstAid', 'noon', '护士和孩子跪在垫子上练习胸外按压'],
  ['repair-stall', 'repairStall', 'morning', '修补摊上，老师傅正在修伞'],
]

const covers: [key: string, cover: CoverName, alt: string][] = [
  ['cover-fraud', 'fraud', '《慢一步：防骗小唱本》封面，一只铜铃'],
  ['cover-first-aid', 'firstAid', '《手边的急救》封面，一颗画着心跳线的心'],
  ['cover-home-safe', 'homeSafe', '《平安到家》封面，一老一小走向家门'],
  ['cover-fields', 'fields', '《田埂手记》封面，菜垄和弯腰的农人'],
  ['cover-old-young', 'oldYoung', '《家有老小》封面，老人和孩子同看一本书'],
  ['cover-speech', 'speech', '《青溪话里的日子》封面，石桥上有人在喊话'],
]

type Sitter = [
  age: Age,
  skin: 0 | 1 | 2,
  hair: string,
  style: PortraitHair,
  outfit: Outfit,
  cloth: string,
  accent: string,
  more?: 'glasses' | 'beard',
]
const [black, dark, brown] = hairs
const [grey, silver, white] = greys
const [brick, slate, green, ochre, plum, clay, teal, earth, sage, rose] = clothes

const sitters: [key: string, name: string, backdrop: Backdrop, people: Sitter[]][] = [
  [
    'zou-yangeng',
    '邹砚耕',
    'shelves',
    [['old', 0, silver, 'parted', 'mandarin', slate, '#e7d7b7', 'glasses']],
  ],
  ['tang-suiya', '唐穗芽', 'field', [['middle', 1, black, 'ponytail', 'vest', colour.cream, green]]],
  ['fu-diqiu', '傅笛秋', 'lanterns', [['middle', 0, black, 'bun', 'mandarin', brick, colour.straw]]],
  ['jiang-dusong', '蒋渡松', 'street', [['middle', 2, dark, 'cap', 'vest', slate, ochre]]],
  ['gong-wanhe', '龚晚禾', 'window', [['middle', 0, black, 'bob', 'coat', colour.white, teal, 'glasses']]],
  ['tan-shoumei', '谭守湄', 'window', [['middle', 1, dark, 'bob', 'jacket', '#4b5d68', colour.cream]]],
  ['peng-lanxi', '彭岚汐', 'kitchen', [['young', 0, brown, 'long', 'sweater', rose, colour.cream]]],
  ['luo-shiqing', '骆石青', 'street', [['middle', 2, black, 'buzz', 'jacket', '#a9502f', ochre]]],
  ['qin-taisheng', '秦苔生', 'bamboo', [['old', 2, grey, 'thin', 'apron', colour.cream, earth]]],
  ['wen-yucheng', '温语橙', 'street', [['young', 0, black, 'bob', 'vest', colour.cream, brick]]],
  ['yan-xueqi', '颜雪畦', 'street', [['middle', 1, dark, 'bun', 'vest', '#e9e0c8', sage]]],
  [
    'qiu-wangyan',
    '邱望檐',
    'shelves',
    [['young', 0, black, 'swept', 'sweater', green, colour.straw, 'glasses']],
  ],
  ['yin-chunyan', '尹春堰', 'hills', [['middle', 1, black, 'ponytail', 'hoodie', teal, '#4d6b76']]],
  ['xiang-guhuai', '向谷怀', 'field', [['old', 2, grey, 'buzz', 'shirt', slate, '#49616a']]],
  ['meng-zhiyun', '孟织云', 'kitchen', [['middle', 0, dark, 'bun', 'apron', sage, colour.cream]]],
  [
    'lu-xiting',
    '卢溪亭',
    'river',
    [['middle', 1, black, 'parted', 'jacket', earth, colour.cream, 'glasses']],
  ],
  ['shi-duyuan', '石渡远', 'river', [['old', 2, white, 'buzz', 'shirt', slate, '#46606b', 'beard']]],
  ['ye-jiaoyue', '叶椒月', 'kitchen', [['middle', 1, black, 'headscarf', 'apron', colour.cream, brick]]],
  ['bai-shouqu', '柏守渠', 'field', [['old', 2, silver, 'thin', 'jacket', green, colour.straw]]],
  ['fan-zhigeng', '樊知更', 'street', [['old', 1, grey, 'cap', 'shirt', '#53656e', '#3c4c54']]],
  ['zhan-beixin', '湛北信', 'hills', [['old', 1, grey, 'cap', 'jacket', green, '#dfe6cf']]],
  ['yao-yingcha', '姚映茶', 'river', [['old', 0, silver, 'bun', 'apron', plum, '#e9ddc6']]],
  [
    'gu-yaosheng',
    '谷窑生',
    'lanterns',
    [['old', 2, white, 'short', 'mandarin', earth, colour.straw, 'beard']],
  ],
  [
    'yan-qingsuan',
    '晏清算',
    'shelves',
    [['old', 1, silver, 'parted', 'jacket', '#4b5d68', '#d9d2c0', 'glasses']],
  ],
  ['fei-xuezhao', '费雪照', 'snow', [['young', 0, black, 'long', 'sweater', brick, colour.cream]]],
  ['tu-yueqiao', '涂月桥', 'hills', [['middle', 1, dark, 'bob', 'coat', colour.white, rose]]],
  [
    'liao-family',
    '廖帆平一家',
    'river',
    [
      ['middle', 2, black, 'short', 'shirt', slate, '#44606b'],
      ['middle', 1, black, 'headscarf', 'mandarin', sage, clay],
      ['child', 1, black, 'ponytail', 'hoodie', ochre, clay],
    ],
  ],
  [
    'wang-family',
    '汪织夏一家',
    'bamboo',
    [
      ['young', 1, black, 'bun', 'apron', rose, colour.cream],
      ['young', 2, dark, 'buzz', 'shirt', earth, '#8b6949'],
      ['child', 1, black, 'short', 'sweater', teal, colour.straw],
    ],
  ],
  [
    'hu-family',
    '胡蒸禾一家',
    'kitchen',
    [
      ['middle', 1, black, 'headscarf', 'apron', sage, ochre],
      ['old', 1, white, 'bun', 'mandarin', plum, colour.straw],
      ['old', 2, grey, 'thin', 'jacket', slate, colour.cream],
    ],
  ],
  [
    'jian-family',
    '简亩安一家',
    'field',
    [
      ['middle', 2, black, 'short', 'shirt', green, '#435f47'],
      ['middle', 0, dark, 'bob', 'sweater', clay, colour.cream],
    ],
  ],
  [
    'lin-family',
    '蔺守诚一家',
    'street',
    [
      ['old', 1, silver, 'short', 'sweater', earth, colour.straw],
      ['young', 1, black, 'short', 'hoodie', slate, '#4b626b'],
      ['old', 0, grey, 'bun', 'mandarin', brick, colour.straw],
    ],
  ],
  ['liu-kechang', '柳可昌', 'hills', [['child', 1, black, 'short', 'hoodie', ochre, clay]]],
  ['jian-xingduo', '简星朵', 'shelves', [['child', 0, black, 'braids', 'sweater', rose, colour.cream]]],
  [
    'ling-shutang',
    '令书棠',
    'window',
    [['child', 1, black, 'swept', 'shirt', teal, colour.cream, 'glasses']],
  ],
  ['shen-xiaotan', '沈小檀', 'river', [['child', 0, dark, 'ponytail', 'hoodie', sage, green]]],
  ['xiang-weiwei', '向蔚蔚', 'lanterns', [['child', 0, black, 'bob', 'mandarin', ochre, brick]]],
  ['sang-tingquan', '桑听泉', 'hills', [['old', 1, white, 'short', 'jacket', teal, colour.straw, 'glasses']]],
  ['li-zhiyuan', '厉知远', 'street', [['young', 0, black, 'curly', 'apron', slate, earth]]],
  ['ruan-xiaosui', '阮小穗', 'street', [['young', 1, black, 'ponytail', 'vest', colour.cream, brick]]],
  ['zhan-qichuan', '詹骑川', 'street', [['young', 2, black, 'helmet', 'hoodie', ochre, clay]]],
]

export const pictures: SamplePicture[] = [
  ...scenes.map(([key, scene, mood, alt], at) => ({
    key,
    alt,
    scene: { kind: 'scene' as const, scene, mood, seed: at + 1 },
  })),
  ...sitters.map(([key, name, backdrop, people], at) => ({
    key: `portrait-${key}`,
    alt: `${name}的画像`,
    scene: { kind: 'portrait' as const, people: people.map(sitting), backdrop, seed: at + 101 },
  })),
  ...covers.map(([key, cover, alt], at) => ({
    key,
    alt,
    scene: { kind: 'cover' as const, cover, seed: at + 201 },
  })),
]

function sitting([age, skin, hair, style, outfit, cloth, accent, more]: Sitter): Portrait {
  return {
    age,
    skin: skins[skin],
    hair,
    style,
    outfit,
    cloth,
    accent,
    glasses: more === 'glasses',
    beard: more === 'beard',
  }
}
