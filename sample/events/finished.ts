/** Events that have taken place, each with its report. */
import type { EventReport, SampleEvent } from '../types'
import { call } from './call'

type Finished = Omit<SampleEvent, 'status' | 'statusNote' | 'report'> & { report: EventReport }

const rows: Finished[] = [
  {
    key: 'e-tree-stories',
    title: '樟树下的故事会：我们村的旧地名',
    summary: '邹砚耕用青溪话讲七个快被忘掉的地名，听众当场补充。',
    unit: 'liuwan-01',
    platform: 'culture',
    topics: ['reading', 'culture'],
    cover: 'story-tree',
    day: -30,
    hour: 19,
    minutes: 80,
    room: '文化广场',
    capacity: 150,
    contact: call('站里小何', 1),
    body: `天黑以后在大樟树下开讲，自带板凳和蒲扇，蚊香由站里点。主讲人邹砚耕已经来村里问过三户老人，挑出七个地名：晒鱼坡、断桨湾、七担丘、哑巴井……

每讲完一个，请在场最年长的人补一句。**带孩子来的坐前排**，孩子可以当场画地图，画好的贴到书屋墙上。`,
    report: {
      body: `原定八十分钟，讲了两个小时。讲到“断桨湾”时，八十六岁的柳阿婆站起来说断的不是桨，是船橹，还报出了船主人的名字，全场鼓掌。

孩子们交上来十九张地图，有一张画了地下的老水沟，村里的泥水匠看了说位置一点没错，打算照着去疏通。散场后板凳一张没丢，多出来两把蒲扇，还挂在站里等人认领。`,
      attendance: 136,
    },
  },
  {
    key: 'e-fraud-acting',
    title: '骗子是怎样说话的：情景课',
    summary: '请三位听众上台接“电话”，台下来喊停。',
    unit: 'nanmen-03',
    platform: 'law',
    topics: ['fraud'],
    cover: 'fraud-phones',
    day: -28,
    hour: 15,
    minutes: 60,
    room: '长者活动室',
    capacity: 40,
    contact: call('郑干事', 2),
    body: `温语橙在幕布后面打电话，您在台上接。她会扮客服、扮孙子、扮送快递的，台下的人觉得不对劲就摇铃铛。

- 演三段，每段十分钟
- 演完一起找：**哪句话让人心慌**
- 带上手机，课后帮忙设置拦截陌生来电

豆腐街的老住户优先入座，别的社区来也欢迎，开课前十分钟请到齐。`,
    report: {
      body: `三段戏摇了十一次铃。第一段扮客服，说到“退款要先交保证金”时，满屋铃铛一起响；第二段扮孙子，铃响得慢，坐后排的石婆婆抹了眼睛，说去年她真的差点信了。

课后给二十六部手机开了来电拦截，其中五部发现绑着不知道的月付业务，当场帮着退订了三个，另外两个约好第二天去营业厅。`,
      attendance: 43,
    },
  },
  {
    key: 'e-cpr-school',
    title: '推开那扇门：五年级急救课',
    summary: '镇卫生院的人穿过围墙上的门，教孩子们第一件救命的事。',
    unit: 'guzhang',
    platform: 'health',
    topics: ['first-aid'],
    cover: 'first-aid-practice',
    day: -27,
    hour: 14,
    minutes: 45,
    room: '宣讲堂',
    capacity: 60,
    contact: call('卫生院涂护士', 3),
    body: `五年级两个班轮流来，每班四十五分钟。先认三件事：怎样叫人、怎样拨急救电话、怎样说清自己在哪里；再练按压，用的是新换的两具模型。

按得不够深模型不会亮灯，老师不打分，**灯亮十下就算学会**。家长可以坐在后排旁听，听完请回家做一次孩子的学生。`,
    report: {
      body: `两个班七十九人全部上手，亮满十下的有六十三人。没亮的多半是力气不够，老师教他们换个办法：自己按不动，就跑去找大人，把人领过来也是救。

问到“说清自己在哪里”，孩子们最会用的地标是小卖部和大樟树。卫生院把这些说法记下来交给了接线的同事。`,
      attendance: 79,
    },
  },
  {
    key: 'e-weigh-bins',
    title: '称桶日：看看我们楼的厨余有多重',
    summary: '连称七天的最后一天，请住户一起上秤读数。',
    unit: 'donghe-04',
    platform: 'environment',
    topics: ['environment'],
    cover: 'recycling-bins',
    day: -25,
    hour: 7.5,
    minutes: 90,
    room: '文化广场',
    capacity: 80,
    contact: call('绿桶队颜老师', 4),
    body: `这一周每天早上七点半，绿桶队都在广场东侧称厨余桶。最后一天请您来当记录员，自己提桶上秤、自己念数。

称完不散，颜雪畦现场拆一袋混投的垃圾，讲一讲最容易放错的六样：大骨头、椰子壳、纸巾、保鲜膜、过期药、干电池。猜对四样以上的，领一只沥水盆。`,
    report: {
      body: `七天合计称出厨余一千二百零六公斤，最后一天比第一天少了三十一公斤，少掉的主要是汤水。三单元的住户把沥水盆放进水槽，桶底第一次没有积水。

猜六样的环节只有九个人全对，错得最多的是纸巾。有位年轻父亲把题目抄走，说要回家考岳母。`,
      attendance: 67,
    },
  },
  {
    key: 'e-seed-clinic',
    title: '病叶门诊：带一片叶子来',
    summary: '农艺师当面看叶，半天看完一百来份。',
    unit: 'shiqiao',
    platform: 'science',
    topics: ['farming'],
    cover: 'classroom-farming',
    day: -24,
    hour: 8.5,
    minutes: 180,
    room: '农技教室',
    capacity: 60,
    contact: call('农技站值班', 5),
    body: `门诊不讲课，只看叶。请把有毛病的叶子连枝剪下，用湿纸包好，写上哪一丘田、几时打过什么药。来得早的先看，一人不超过三份。

唐穗芽坐第一桌，徒弟坐第二桌。**打完药不足两天的叶子先不要剪**，看不准。看完的叶片留下来做标本，下次上课用得到。`,
    report: {
      body: `一上午看了九十四份，写了九十四张单子。排在头三位的是：氮肥下重了、排水沟堵了、把生理黄叶当成病。真正要用药的只有二十六份。

田心村的一位大哥带来一整株，根一抖全是泥鳅打的洞，大家笑了半天。徒弟小覃独自看了三十份，唐穗芽复核，改了两份。`,
      attendance: 88,
    },
  },
  {
    key: 'e-bench-gym',
    title: '板凳操八节连学',
    summary: '坐着也能出汗，尹春堰现场纠正动作。',
    unit: 'donghe-08',
    platform: 'sport',
    topics: ['health-law', 'care'],
    cover: 'tai-chi-morning',
    day: -22,
    hour: 9,
    minutes: 50,
    room: '长者活动室',
    capacity: 36,
    contact: call('银杏里服务台', 6),
    body: `八节一次学完，中间歇两回。椅子请用没有轮子的，站里备了三十六把，膝盖下面够垫一本书的高度最合适。

第六节踮脚尖请扶稳桌沿。血压高的先到隔壁量一下，超过一百六就坐着看，不动。结束后每人领一张八格小图，贴在电视机旁边。`,
    report: {
      body: `来的人比椅子多，后到的站在走廊上照着做。第六节果然最难，踮满二十下的有十一个人，其中一位是拄拐来的余大爷。

量血压时劝住了三位。有人提意见说音乐太快，尹春堰把手机里的曲子放慢一成，第二遍就都跟上了，散场还有人在哼。`,
      attendance: 41,
    },
  },
  {
    key: 'e-bamboo-open',
    title: '竹编开放日：编一只杯垫带走',
    summary: '从剖篾到收口两个小时，八岁以上都能学。',
    unit: 'zhuxi',
    platform: 'culture',
    topics: ['culture'],
    cover: 'bamboo-workshop',
    day: -20,
    hour: 9,
    minutes: 120,
    room: '手工作坊',
    capacity: 24,
    contact: call('作坊小秦', 7),
    body: `二十二个工位，先到先坐。篾丝已经泡好，孩子用的刮去了毛边；剖篾由秦苔生做给大家看，不让动刀。

杯垫是十字起头、人字收口，第一圈最容易散，请耐着性子。编坏的不要扔，拆开还能再来。请穿长袖，手上有伤口的改日再学。`,
    report: {
      body: `坐满二十二人，走廊又添了四张凳子。多数人第一圈散过两回，最快的一位是骑行路过的姑娘，她说从前学过钩针。

收口时秦苔生挨个走了一遍，只说“这里”。最后成了二十三只杯垫，三只半途拆了，没有一个人割到手，碎篾扫出两簸箕。`,
      attendance: 26,
    },
  },
  {
    key: 'e-contract-night',
    title: '出门前看一眼：劳务合同夜课',
    summary: '把合同带来，谭守湄逐行讲三个不能空的格。',
    unit: 'shuangfeng',
    platform: 'law',
    topics: ['health-law'],
    cover: 'legal-desk',
    day: -19,
    hour: 19.5,
    minutes: 75,
    room: '宣讲堂',
    capacity: 70,
    contact: call('司法所内勤', 8),
    body: `给准备出门做工的人讲。合同、欠条、工牌照片都可以带来，姓名遮住，投到幕布上一起看。

讲三件事：工钱按什么算、哪天给、少给了找谁。**空格不能留，口头的要补一句话的字据**。听完可以排队问私事，隔壁法律咨询室灯亮到九点半。`,
    report: {
      body: `投上幕布的有五份合同，三份没写发工钱的日子，一份把加班算在“自愿”里。大家一起在空格里试着填，填出四种写法，谭守湄圈了最省事的一种。

课后排队十四人，其中两件当晚就写好了申请书，一件是三年前的旧账，约了第二天来查凭据。`,
      attendance: 62,
    },
  },
  {
    key: 'e-drown-river',
    title: '指着江面讲防溺水',
    summary: '老船工在玻璃墙前讲哪里有漩、哪里是淤泥。',
    unit: 'baishadu-05',
    platform: 'education',
    topics: ['road', 'first-aid'],
    cover: 'ferry-landing',
    day: -17,
    hour: 16,
    minutes: 50,
    room: '宣讲堂',
    capacity: 56,
    contact: call('守望队队长', 9),
    body: `望江台下的教室对着水，三位老船工轮流讲，讲到哪里指到哪里。孩子要知道三处不能去的地方，家长要知道两样随手能救人的东西：竹竿和空桶。

最后到岸上练一次抛绳，绳头绑半瓶水，抛得准的教旁边的人。下雨照常，改在走廊里抛。`,
    report: {
      body: `船工石老伯指着下游的浪花问：哪一道是石头，哪一道是漩？四十几个孩子答错一大半，他就让大家各盯一道看三分钟，看完没有人再错。

抛绳一共练了六轮，七岁的小姑娘抛得最准，她说家里天天给羊扔绳圈。队里当场请她做了示范员。`,
      attendance: 58,
    },
  },
  {
    key: 'e-repair-ten',
    title: '逢五修补日',
    summary: '改裤脚、磨刀、换拉链、配伞骨，坏东西带来试试。',
    unit: 'nanmen',
    platform: 'civility',
    topics: ['environment', 'culture'],
    cover: 'repair-stall',
    day: -16,
    hour: 8.5,
    minutes: 210,
    room: '手工作坊',
    capacity: null,
    contact: call('百工班班长', 10),
    body: `本月第二回开坊，五张台子：缝补、刀剪、雨伞、木器、小家电。东西先在门口登记挂号，一人限两件，大件请先打电话。

修不好的师傅会说实话，也会告诉您拆下哪些零件还有用。作坊不收工钱，换料按进价，墙上贴着价目。`,
    report: {
      body: `挂号挂到一百零三号，修好七十一件，拆料十八件，剩下的约了下回。最费工夫的是一把弹簧失灵的老式理发椅，三位师傅围着弄了一个钟头，最后发现是卡了一枚硬币。

伞台用掉伞骨四十根，有人把修好的伞又留下三把，说放在门口给忘带的人用。`,
      attendance: 97,
    },
  },
  {
    key: 'e-elder-phone',
    title: '一天只学一个键：发语音',
    summary: '邱望檐教老人用手机，学会了就下课。',
    unit: 'tongping-08',
    platform: 'education',
    topics: ['care', 'reading'],
    cover: 'reading-room-evening',
    day: -14,
    hour: 14.5,
    minutes: 60,
    room: '宣讲堂',
    capacity: 30,
    contact: call('老屋村联络员', 11),
    body: `这一回只学按住说话、松手发送。请把手机充满电带来，最好知道一个亲人的号；没有智能手机的，流动书车上备了四部练手用。

每两位老人配一个中学生。发出第一条语音、收到第一条回音，就算毕业，毕业的人可以先去书车上挑书。`,
    report: {
      body: `二十八位老人，最快的四分钟毕业，最慢的一直练到书车要开。难处不在按，在松手：好几位怕说断，按着不放，录了满满一分钟的“喂”。

收到回音最多的是田奶奶，孙女在外地连回了六条。她把手机贴在耳边，听了一遍又一遍。`,
      attendance: 28,
    },
  },
  {
    key: 'e-night-watch',
    title: '木楼群夜间逃生演练',
    summary: '拉闸、摸黑、数步子，一家一家走到坪上。',
    unit: 'tongping-05',
    platform: 'education',
    topics: ['fire'],
    cover: 'fire-drill',
    day: -13,
    hour: 20,
    minutes: 70,
    room: '戏台',
    capacity: 180,
    contact: call('夜巡队队长', 12),
    body: `八点整全寨拉闸，听见三声长哨后离家，沿画好的箭头走到戏台前集合。老人由邻居对口搀扶，名单贴在各家门背后。

骆石青在三个岔口掐表。走错的不批评，记下来改箭头。**出来以后谁也不准回去取东西**，包括手机。演练结束点火把、分红薯。`,
    report: {
      body: `全寨一百零九户，从哨响到最后一户到齐用了六分四十秒，比上次快一分多钟。三处岔口有一处箭头被柴堆挡住，当场移了柴。

七十岁的符老伯走到半路想起猪没关，被小孙子死死拉住，大家都说这孩子记得最牢。骆石青把这一幕写进了下次的讲稿。`,
      attendance: 172,
    },
  },
  {
    key: 'e-legal-market',
    title: '圩日法律咨询桌',
    summary: '摆在农具摊旁边，问宅基地、问彩礼、问欠账都行。',
    unit: 'liuwan-11',
    platform: 'law',
    topics: ['health-law'],
    cover: 'legal-desk',
    day: -11,
    hour: 8,
    minutes: 180,
    room: '便民服务台',
    capacity: null,
    contact: call('大圩村站', 13),
    body: `逢圩摆桌，两位调解员、一位律师志愿者，坐到散圩。桌上有三种写好的样式：借条、分家单、土地流转协议，照着填不收钱。

问事不用报姓名，记录只写事由。要出面调解的另约时间，不在圩上说。落雨就搬进站里的屋檐下。`,
    report: {
      body: `来问的四十七人，问得最多的是借条怎么写才算数，其次是宅基地两家共一堵墙怎么修。写走借条样式三十张、分家单六张。

一位卖篾器的大嫂问了两回才敢坐下，问的是摊位押金，律师帮她把条款念了一遍，当场找管理方补了收据。`,
      attendance: 47,
    },
  },
  {
    key: 'e-lake-fish',
    title: '网眼量一量：湖区科普半日',
    summary: '渔民和学生一起量鱼、量网、认水草。',
    unit: 'wanghu',
    platform: 'science',
    topics: ['environment', 'farming'],
    cover: 'classroom-children',
    day: -9,
    hour: 8.5,
    minutes: 150,
    room: '农技教室',
    capacity: 48,
    contact: call('湖滨小学舒老师', 14),
    body: `上半场在教室：照着墙上的尺寸比一比，多大的鱼该放回去。下半场到后门小码头看三种水草，认不出的用手机拍下，回来对图。

学生四人一组，每组配一位渔民叔叔。请穿防滑鞋，下码头要套救生衣，衣服挂在门后，一人一件不许共用。`,
    report: {
      body: `十二个组量了六十多条鱼，其中九条不足尺寸，由学生们送回湖里，每放一条在板上画一道。渔民廖叔叔说干了半辈子，头一回让孩子验收。

认水草时争得最凶的是苦草和菹草，最后靠摸：一个滑，一个脆，闭眼也分得清。散场时廖叔叔留下来量自己的网。`,
      attendance: 51,
    },
  },
  {
    key: 'e-grandma-games',
    title: '不靠手机带孩子：隔代课堂',
    summary: '晾衣夹、瓶盖、豌豆，彭岚汐教六个游戏。',
    unit: 'shuangfeng-03',
    platform: 'care',
    topics: ['care'],
    cover: 'classroom-children',
    day: -7,
    hour: 9.5,
    minutes: 70,
    room: '农技教室',
    capacity: 40,
    contact: call('云台村妇女主任', 15),
    body: `爷爷奶奶带着孩子一起来。六个游戏，一个十分钟，材料家里都有；做完领一套小卡片，背面写着适合几岁。

地上铺了垫子，请脱鞋。两岁以下的孩子由志愿者看着，大人可以专心学。不讲大道理，只玩，玩累了有温水和蒸红薯。`,
    report: {
      body: `来了二十一位老人、二十四个孩子。夹衣角的游戏刚开始，一屋子笑得听不见讲话；滚瓶盖赛得最认真的是两位爷爷，为一厘米量了三次。

有位奶奶说原以为要听课，结果玩了一身汗。小卡片发完，又有人托邻居来要了五套。晾衣夹少了七只，都在孩子身上。`,
      attendance: 45,
    },
  },
  {
    key: 'e-opera-fire',
    title: '小戏《谁家的插头》首演',
    summary: '十五分钟一折，讲一家人为一个插线板争了半宿。',
    unit: 'huaqiao',
    platform: 'culture',
    topics: ['culture', 'fire'],
    cover: 'stage-opera',
    day: -5,
    hour: 19,
    minutes: 60,
    room: '戏台',
    capacity: 220,
    contact: call('文化站', 16),
    body: `傅笛秋新编的小戏，四个角色：婆婆、媳妇、电工、猫。演完不散场，请大家说说自家插线板上插了几样，说得出的上台领一个带开关的新插排。

开场前有半小时锣鼓。台前六排是矮凳，后面站着看，孩子请不要爬台沿。有雨则移到廊桥东端。`,
    report: {
      body: `猫一出场就压住了全场，演猫的是第一次登台的小学生。婆婆把电水壶、电热毯和充电器插在一处，台下有人大喊“拔掉”，演员愣了一下，顺着加了一句词。

领插排的十六个人里，报数最多的说插了七样。文化站已经把本子复印给另外三个镇排演。`,
      attendance: 231,
    },
  },
  {
    key: 'e-basket-three',
    title: '三人制篮球村际赛',
    summary: '八个村、十六场，比赛间隙学怎样处理扭伤。',
    unit: 'shiqiao-08',
    platform: 'sport',
    topics: ['health-law'],
    cover: 'basketball-court',
    day: -3,
    hour: 8,
    minutes: 300,
    room: '球场',
    capacity: 160,
    contact: call('禾场村站', 17),
    body: `每队四人报名三人上场，其中至少一名四十岁以上。每场八分钟，先到十五分为胜。禾场的坪略有坡，上下半场换边。

场边设处理扭伤的台子，卫生院的人教一招：停、冰、压、抬。收谷用的木耙已挪走，请勿把车停在球架后面。`,
    report: {
      body: `十六场打满五个小时，冠军是长垄队，奖品两袋新米和一条横幅。最激烈的是田心对桥头，加时投中的是四十六岁的拖拉机手。

冰袋用了七只，都是脚踝。学会“停冰压抬”的少年们开始互相念口诀，念到后来成了啦啦队的号子。`,
      attendance: 143,
    },
  },
  {
    key: 'e-wash-hair',
    title: '在家给老人洗头：照护手把手',
    summary: '孟织云躺上床当病人，请大家轮流来洗。',
    unit: 'shuangfeng',
    platform: 'health',
    topics: ['care'],
    cover: 'elder-visit',
    day: -2,
    hour: 14,
    minutes: 90,
    room: '健康小屋',
    capacity: 16,
    contact: call('日间照料中心', 18),
    body: `家里有长期卧床的老人，请来一位照顾的人。学三样：怎样垫塑料布、怎样托住脖子、水多烫才合适。一次只收十六人，分两拨练。

练完留十分钟说话，**说说这一周最累的事**，想哭也不要紧。毛巾自带一条，洗头水我们备。`,
    report: {
      body: `十六个名额来了十七人，孟织云的头发被洗了五遍，她说回家可以省一个月的水。最常见的毛病是水太凉，怕烫着老人，结果让人打寒颤。

最后十分钟没有人先开口，后来是一位儿子说：最累的是半夜怕自己睡死了。屋里安静了一会儿，大家换了电话。`,
      attendance: 17,
    },
  },
]

export const finished: SampleEvent[] = rows.map((row) => ({ ...row, status: 'finished', statusNote: '' }))
