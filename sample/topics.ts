import type { Topic } from './types'

export const topics: Topic[] = [
  { key: 'reading', title: '书香青溪', summary: '书屋、共读、方言故事，让书到得了村口，也坐得到灶边。' },
  { key: 'fraud', title: '防骗识诈', summary: '电话、短信、扫码、上门推销，先慢一步，再问一句。' },
  { key: 'first-aid', title: '急救常识', summary: '黄金几分钟里谁都用得上的动作：按压、止血、海姆立克。' },
  { key: 'fire', title: '用火用电', summary: '厨房、火塘、电动车充电，把火星子看住，把插头拔掉。' },
  { key: 'road', title: '平安出行', summary: '头盔、反光贴、弯道和渡口，出门时想着回家的人。' },
  { key: 'environment', title: '垃圾分类与节约', summary: '分得开、送得走、用得上，从一只厨余桶说起。' },
  { key: 'care', title: '敬老与育幼', summary: '助餐、看护、陪诊、带孩子，大事小情有人搭把手。' },
  { key: 'farming', title: '农技到田', summary: '看叶识病、算水算肥、机手互助，课上在田埂上。' },
  { key: 'culture', title: '手艺与乡音', summary: '竹编、剪纸、小戏、山歌，老东西有人学才不会老。' },
  { key: 'health-law', title: '健康与法律', summary: '血压怎么量、药怎么吃、合同怎么签、纠纷怎么调。' },
]
