/** Both processes, asked over HTTP. Stopped together is no fault. */
import type { CmsAnswer } from '../askCms'
import type { DeliveryAnswer } from '../askDelivery'
import { beware, broken, well, type Finding } from './Finding'

const restart = {
  zh: '重新启动 npm start，看它打印的原因。',
  en: 'Restart npm start and read what it prints.',
}
const otherPort = {
  zh: '这个端口被别的程序占着：给其中一个换 PORT。',
  en: 'Another program has this port: give one of them another PORT.',
}

export function checkRunning(cms: CmsAnswer, delivery: DeliveryAnswer): Finding[] {
  if (cms === 'away' && delivery === 'away')
    return [
      beware('没有在运行', 'not running', {
        zh: '要对外服务，运行 npm start。',
        en: 'To serve readers and editors, run npm start.',
      }),
    ]
  return [ofCms(cms), ofDelivery(delivery)].flat()
}

function ofCms(cms: CmsAnswer): Finding[] {
  if (cms === 'away') return [broken('编辑端没有运行', 'the CMS is not running', restart)]
  if (cms === 'stranger')
    return [broken('编辑端口上是另一个安装', 'the CMS’s port is another installation’s', otherPort)]
  if (cms === 'broken') return [broken('编辑端出错', 'the CMS answers with an error', restart)]
  return [
    cms.database === 'ok'
      ? well('编辑端在运行，数据库可用', 'the CMS runs and reaches its database')
      : broken('编辑端连不上数据库', 'the CMS cannot reach its database', {
          zh: '检查数据库服务和 DATABASE_URL；SQLite 请看磁盘是否写满。',
          en: 'Check the database server and DATABASE_URL; with SQLite, whether the disk is full.',
        }),
    cms.runner === 'running'
      ? well('发布任务在运行', 'the publication runner runs')
      : broken(
          '发布任务停了：发布和撤下都不会生效',
          'the publication runner has stopped: nothing is published or withdrawn',
          restart,
        ),
  ]
}

function ofDelivery(delivery: DeliveryAnswer): Finding[] {
  if (delivery === 'away')
    return [broken('分发端没有运行，读者打不开网站', 'delivery is not running: readers see nothing', restart)]
  if (delivery === 'broken')
    return [broken('网站端口上是别的程序', 'another program has delivery’s port', otherPort)]
  const { lagSeconds, sequence, head } = delivery.projection
  if (delivery.status !== 'ready')
    return [broken('分发端还没有装好内容', 'delivery has no content yet', restart)]
  if (lagSeconds < 60)
    return [well(`分发端在运行，已更新到第 ${sequence} 步`, `delivery runs and is at step ${sequence}`)]
  return [
    broken(`分发端落后 ${lagSeconds} 秒（${sequence}/${head}）`, `delivery lags ${lagSeconds} s behind`, {
      zh: '读者看到的是旧内容。检查编辑端是否在运行、ORIGIN_URL 和 ORIGIN_TOKEN 是否一致。',
      en: 'Readers see old content. Check that the CMS runs, and ORIGIN_URL and ORIGIN_TOKEN.',
    }),
  ]
}
