/** The county's towns, in the order that numbers their codes: along the river, the middle valley, the hills. */
import { baishadu } from './towns/baishadu'
import { chaling } from './towns/chaling'
import { donghe } from './towns/donghe'
import { guzhang } from './towns/guzhang'
import { huaqiao } from './towns/huaqiao'
import { liuwan } from './towns/liuwan'
import { nanmen } from './towns/nanmen'
import { qingniao } from './towns/qingniao'
import { shiqiao } from './towns/shiqiao'
import { shuangfeng } from './towns/shuangfeng'
import { tongping } from './towns/tongping'
import { wanghu } from './towns/wanghu'
import { yunpan } from './towns/yunpan'
import { zhuxi } from './towns/zhuxi'
import type { Town } from './town'

export const towns: Town[] = [
  donghe,
  nanmen,
  liuwan,
  baishadu,
  wanghu,
  shiqiao,
  tongping,
  shuangfeng,
  huaqiao,
  guzhang,
  zhuxi,
  chaling,
  yunpan,
  qingniao,
]
