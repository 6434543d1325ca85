/** The county's sixteen lecturers. Every name, office and story is invented. */
import type { Lecturer } from './types'

export const lecturers: Lecturer[] = [
  {
    key: 'zou-yangeng',
    title: '邹砚耕',
    unit: 'centre',
    summary: '退休语文教师，用青溪话讲古，听的人从五岁到九十岁。',
    organisation: '青溪县第二中学（退休）',
    specialities: ['方言故事', '亲子共读', '书信写作'],
    audience: ['village', 'community', 'school'],
    portrait: 'portrait-zou-yangeng',
    body: `邹砚耕教了三十六年语文，退休那天把办公桌里剩下的粉笔装进口袋，说总还用得上。后来果然用上了：村里的故事会没有黑板，他就在水泥地上写字。

他讲故事只用青溪话，碰到年轻人听不懂的词，停下来画一幅小画。画过“鼎锅”，画过“晒簟”，也画过一种已经没有人会做的木头锁。

约他的课最好提前两周。他要先到村里转一圈，问三户人家从前的地名，讲的时候**至少要用上一个本村的地名**，这是他给自己定的规矩。`,
  },
  {
    key: 'tang-suiya',
    title: '唐穗芽',
    unit: 'shiqiao',
    summary: '农艺师，随身带一只放大镜和二十个样品瓶，认虫先认人家的地。',
    organisation: '青溪县农业技术推广站',
    specialities: ['水稻育秧', '病虫识别', '科学用肥'],
    audience: ['village', 'enterprise'],
    portrait: 'portrait-tang-suiya',
    body: `唐穗芽下田不爱穿雨靴，理由是隔着胶底摸不出泥的软硬。她在石桥乡蹲点的那几年，把四十多块田的脾气都记在一个本子上：哪块漏水，哪块返酸，哪块早晨露水重。

讲课时她从不先放幻灯片，而是请大家把自家的病叶摆上桌，一片一片地认。认完再问一句：“你打算怎么办？”等人答了，她才开口。

她的口头禅是“省下来的也是收成”，一季肥料少用两成，算账算到分。`,
  },
  {
    key: 'fu-diqiu',
    title: '傅笛秋',
    unit: 'huaqiao',
    summary: '小戏班的鼓师，能把防骗、防火编成一折十五分钟的戏。',
    organisation: '花桥镇文化站',
    specialities: ['青溪小调', '小戏编排', '锣鼓入门'],
    audience: ['village', 'community', 'school'],
    portrait: 'portrait-fu-diqiu',
    body: `傅笛秋九岁坐到鼓架后面，脚还踩不到地。如今花桥的锣鼓班子由她掌板，二十三个人听她一根鼓签。

她编的小戏没有大道理，讲的都是身边的尴尬事：一位婆婆如何把“中奖通知”当成喜报贴在门上，一位司机如何在弯道上把鸡笼超了过去。观众笑完，该记住的也记住了。

她收学生不看嗓子，看等不等得住——**锣鼓里最难的是不敲的那一拍**。`,
  },
  {
    key: 'jiang-dusong',
    title: '蒋渡松',
    unit: 'nanmen',
    summary: '在山路上跑了二十年的老司机，如今专讲弯道、头盔和反光贴。',
    organisation: '青溪县道路安全宣传志愿队',
    specialities: ['山区行车', '电动车安全', '儿童上下学'],
    audience: ['village', 'community', 'school', 'enterprise'],
    portrait: 'portrait-jiang-dusong',
    body: `蒋渡松开过班车、货车和校车，全县的弯道他都数过。问他哪段路最险，他不说名字，说公里数和树：“十七公里，右手边一棵歪脖子乌桕，过了乌桕要踩刹车。”

离开驾驶座以后，他自己做了一套教具：一块旧挡风玻璃，一只摔裂的头盔，几条反光布。关了灯，用手电照，**穿深色衣服的人在六步外就不见了**，满屋的人都会吸一口气。

他讲课不收茶水，只请主办的人到村口给他指一处大家觉得危险的地方，回去画成图，第二天送来。`,
  },
  {
    key: 'gong-wanhe',
    title: '龚晚禾',
    unit: 'centre',
    summary: '全科医生，讲血压、血糖和用药，最常说的一句是“先把药盒拿来看看”。',
    organisation: '青溪县文澜卫生服务中心',
    specialities: ['慢病管理', '合理用药', '家庭急救'],
    audience: ['village', 'community', 'agency'],
    portrait: 'portrait-gong-wanhe',
    body: `龚晚禾的诊桌抽屉里有一只装纽扣的盒子。有老人记不住一天吃几回药，她就把纽扣缝在药袋上，早上两颗、晚上一颗，摸也摸得出来。

她到村里讲课，总请大家把家里的药一袋子提来。过期的、重复的、亲戚送的“好药”，摊开一桌，半个小时的课就有了题目。

- 每月逢单周的周三在中心健康小屋坐诊
- 可以约她讲：量血压、低血糖、跌倒以后怎么办

她不回答“吃什么最补”，会反问：昨天睡了几个钟头？`,
  },
  {
    key: 'tan-shoumei',
    title: '谭守湄',
    unit: 'shuangfeng',
    summary: '调解员，十四年经手的邻里纠纷都记在横格本上，懂得先让人把茶喝完。',
    organisation: '双枫镇司法所',
    specialities: ['邻里调解', '劳务合同', '婚姻与继承常识'],
    audience: ['village', 'community', 'enterprise'],
    portrait: 'portrait-tan-shoumei',
    body: `谭守湄的调解室里有两把一样高的椅子，这是她坚持要换的。从前一把高一把矮，坐矮椅的人总觉得先输了一截。

她讲法不念条文，念案情。讲到要紧处停下来，请大家举手：你要是这家，怎么办？举手的人往往分成两边，她就让两边各说一句，再讲法律怎么看。

经她手的纠纷，**水沟占了三成，滴水占了两成**，还有一成是因为一句话。所以她另开了一课，就叫“这句话可以换个说法”。`,
  },
  {
    key: 'peng-lanxi',
    title: '彭岚汐',
    unit: 'donghe',
    summary: '幼儿园园长，教爷爷奶奶怎样陪孙辈玩，不靠手机。',
    organisation: '东河街道浣纱幼儿园',
    specialities: ['隔代养育', '儿童游戏', '入园准备'],
    audience: ['community', 'village', 'online'],
    portrait: 'portrait-peng-lanxi',
    body: `彭岚汐讲课带一只竹篮，里头是瓶盖、布头、豌豆和晾衣夹。她说两岁的孩子不缺玩具，缺的是一个肯趴在地上的大人。

带孙辈的老人爱听她的课，因为她从不批评。有人说孩子不给手机就哭，她点点头，递过去一把晾衣夹：“先夹十个在你衣角上，请他帮你取下来。”

她收集了六十多种不花钱的游戏，按年龄抄成小卡片，听完课可以领一套。`,
  },
  {
    key: 'luo-shiqing',
    title: '骆石青',
    unit: 'centre',
    summary: '消防站的老班长，讲火不吓人，讲的是门、插头和三分钟。',
    organisation: '青溪县文澜路消防站',
    specialities: ['家庭用火用电', '电动车充电', '逃生演练'],
    audience: ['village', 'community', 'enterprise', 'school'],
    portrait: 'portrait-luo-shiqing',
    body: `骆石青不喜欢放事故视频。他说看完害怕的人回家照样不关门，不如练一次：蒙上眼睛，从自家卧室摸到大门，数一数要几步。

他画过三百多户人家的逃生图，画完贴在门背后。有的图上标着“老人在左”，有的标着“狗要先牵”。

1. 先看门烫不烫
2. 再看烟往哪边走
3. 出去了就不回头

演练结束，他总要留十分钟检查插线板，**能当场换的当场换**，换不了的写下名字，过几天打电话来问。`,
  },
  {
    key: 'qin-taisheng',
    title: '秦苔生',
    unit: 'zhuxi',
    summary: '竹编匠人，一把篾刀用了四十一年，编得出能盛水的篮子。',
    organisation: '竹溪乡篾匠湾作坊',
    specialities: ['竹编', '农具修补', '劳动教育'],
    audience: ['village', 'school', 'community'],
    portrait: 'portrait-qin-taisheng',
    body: `秦苔生学徒三年，前一年只做一件事：剖篾。师傅把他剖的篾对着太阳看，厚薄不匀的就折断。第二年开春，他剖的篾没有再断过。

现在他也这样教人，只是不折断，而是请学生自己量。二十二个工位里，年纪最大的七十四岁，最小的八岁，用的是同一把卡尺。

他不大会说话，讲课多半是“看”“这里”“再来”。可是一堂课下来，地上的碎篾要扫出两簸箕，没有一个人提前走。`,
  },
  {
    key: 'wen-yucheng',
    title: '温语橙',
    unit: 'nanmen',
    summary: '银行柜员出身的防骗宣讲员，当面演给你看骗子怎样一步步说话。',
    organisation: '青溪县防诈骗志愿讲师团',
    specialities: ['电信诈骗识别', '老年人手机安全', '校园防骗'],
    audience: ['community', 'village', 'school', 'enterprise', 'online'],
    portrait: 'portrait-wen-yucheng',
    body: `温语橙在柜台坐了九年，拦下过四十多笔不该汇的款。最险的一次，一位大叔已经填好了单子，她请对方“再念一遍收款人的名字”，念到第二个字，大叔自己停住了。

她的课像演戏：请一位听众上台接“电话”，她在幕布后面扮客服、扮侄儿、扮快递员。演到一半突然停下，问台下的人，**刚才是哪一句让你心慌的**？

她收集的骗术话术已经有一百二十多条，每条后面写着一句可以怎样回。`,
  },
  {
    key: 'yan-xueqi',
    title: '颜雪畦',
    unit: 'donghe',
    summary: '垃圾分类志愿者，称过一百四十户人家的厨余桶，数据说得比谁都细。',
    organisation: '东河街道绿桶志愿队',
    specialities: ['垃圾分类', '厨余堆肥', '旧物利用'],
    audience: ['community', 'school', 'agency'],
    portrait: 'portrait-yan-xueqi',
    body: `颜雪畦原先在食品厂管质检，习惯带秤出门。她做志愿者的第一个月没有劝任何人，只是每天早上称桶：厨余多少，混进了几个塑料袋，一笔一笔记在楼道口的纸上。

第三周开始有人在纸上写：今天袋子是我家的，明天注意。

她讲分类只讲三个动作：**沥一沥、撕一撕、压一压**。问她为什么不讲四种颜色，她说桶的颜色看一眼就知道，手上的动作得练。`,
  },
  {
    key: 'qiu-wangyan',
    title: '邱望檐',
    unit: 'centre',
    summary: '县图书馆馆员，开流动书车进山，知道哪个村爱看菜谱、哪个村爱看侦探。',
    organisation: '青溪县图书馆',
    specialities: ['阅读推广', '老年人学手机', '乡土资料整理'],
    audience: ['village', 'community', 'school', 'online'],
    portrait: 'portrait-qiu-wangyan',
    body: `邱望檐管着一辆流动书车，车身的绿漆被山路上的竹枝划得一道一道的。车上三百二十本书，每次出发前要重新配：茶岭镇多带养蜂和修车，望湖镇多带连环画，云盘乡一定要有大字版。

他记得住谁借了什么，却从不催还。有一本菜谱在梯田村转了十九户人家，回来时夹着七张手写的改良做法，他把它们贴在了扉页。

教老人用手机，他的办法是“一天只学一个键”。学会了发语音的那天，就不再讲别的。`,
  },
  {
    key: 'yin-chunyan',
    title: '尹春堰',
    unit: 'donghe',
    summary: '社会体育指导员，编了一套坐着也能做的板凳操。',
    organisation: '青溪县全民健身指导站',
    specialities: ['健身操', '防跌倒训练', '趣味运动会'],
    audience: ['community', 'village', 'agency', 'enterprise'],
    portrait: 'portrait-yin-chunyan',
    body: `尹春堰年轻时练中长跑，膝盖伤过一次，从此专门琢磨怎样动得舒服。她编的板凳操共八节，最难的一节是坐着踮脚尖，做过的老人都说腿肚子会“认路”了。

她办的运动会没有名次，只有“比上一次”。滚铁环、挑豆子、单脚站，每个人拿一张小卡，写下自己上次的成绩。

下雨天她也来。广场湿滑，就把人请进走廊，一人一把椅子，照样练满二十分钟。`,
  },
  {
    key: 'xiang-guhuai',
    title: '向谷怀',
    unit: 'tongping',
    summary: '农机合作社的老机手，拆得开、装得上，也讲得清为什么会坏。',
    organisation: '桐坪镇众犁农机合作社',
    specialities: ['农机维修', '安全操作', '机手互助'],
    audience: ['village', 'enterprise'],
    portrait: 'portrait-xiang-guhuai',
    body: `向谷怀的右手中指比左手短半截，是二十多岁时被皮带轮带进去的。他讲农机安全从不避开这件事，第一句就把手举起来：“机器没停稳，不要伸手，我替大家试过了。”

他修机器先听声音。收割机还在对面山坡，他已经能说出是链条松了还是轴承缺油。

合作社的互助表是他排的，谁家的机器坏在田里，两小时内总有人到。**没有工钱，只管一顿饭**，这条写在表格最上面。`,
  },
  {
    key: 'meng-zhiyun',
    title: '孟织云',
    unit: 'shuangfeng',
    summary: '养老护理员，教家里人怎样翻身、喂饭、洗头，不伤老人也不伤自己的腰。',
    organisation: '双枫镇日间照料中心',
    specialities: ['居家照护', '失智老人陪伴', '照护者减压'],
    audience: ['village', 'community'],
    portrait: 'portrait-meng-zhiyun',
    body: `孟织云照顾过自己的祖母七年，前三年全凭力气，后四年才慢慢学会用巧劲。她常说，照护这件事，早学一年少贴十张膏药。

上课时她躺到床上当“病人”，请大家来给她翻身。用力不对的，她会“哎哟”一声，然后教怎样借膝盖、借床单。

她留出最后十分钟给照护的人自己：坐下，喝水，说一件这周最累的事。**不劝，只听**。不少人是为了这十分钟来的。`,
  },
  {
    key: 'lu-xiting',
    title: '卢溪亭',
    unit: 'centre',
    summary: '县志办的编辑，走了七年村子，专收地名、家训和老物件的来历。',
    organisation: '青溪县地方志编纂室',
    specialities: ['地名故事', '家风家训', '老物件讲解'],
    audience: ['village', 'school', 'agency', 'online'],
    portrait: 'portrait-lu-xiting',
    body: `卢溪亭的背包里有卷尺、软刷和一本贴满便笺的地图。他问地名有一套办法：先问七十岁的，再问三十岁的，最后问小孩；三种叫法不一样，故事就在中间。

他讲家风，不挂字画，带一件东西来。一次是半块砚台，兄弟分家时锯开的；一次是一只补过十一处的木桶，婆媳三代都用它。

听完课他会留一张空白纸，请各家写下最老的一件东西。几年下来收了九百多张，**装满了三只茶叶箱**。`,
  },
]
