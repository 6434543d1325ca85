/** Both processes, asked over HTTP. Stopped together is no fault. */
import type { Settings } from '../../env'
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

/** @param asked  the addresses that the answers came from, or did not: of another port's installation they are not */
export function checkRunning(
  cms: CmsAnswer,
  delivery: DeliveryAnswer,
  asked: Pick<Settings, 'originUrl' | 'deliveryUrl'>,
): Finding[] {
  if (cms === 'away' && delivery === 'away')
    return [
      beware(
        `没有在运行（问过 ${asked.deliveryUrl} 和 ${asked.originUrl}）`,
        `not running (asked ${asked.deliveryUrl} and ${asked.originUrl})`,
        {
          zh: '要对外服务，运行 npm start。在别的地址上运行着，就带上同样的设置（PORT 等）再查。',
          en: 'To serve readers and editors, run npm start. If it runs at another address, run doctor with the same settings (PORT …).',
        },
      ),
    ]
  return [
    withAddress(ofCms(cms), asked.originUrl),
    withAddress(ofDelivery(delivery), asked.deliveryUrl),
  ].flat()
}

const withAddress = ([first, ...others]: Finding[], url: string): Finding[] =>
  first
    ? [{ ...first, text: { zh: `${first.text.zh}（${url}）`, en: `${first.text.en} (${url})` } }, ...others]
    : []

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
    broken(
      `分发端落后 ${lagSeconds} 秒，在第 ${sequence} 步，共 ${head} 步`,
      `delivery lags ${lagSeconds} s behind`,
      {
        zh: '读者看到的是旧内容。检查编辑端是否在运行、ORIGIN_URL 和 ORIGIN_TOKEN 是否一致。',
        en: 'Readers see old content. Check that the CMS runs, and ORIGIN_URL and ORIGIN_TOKEN.',
      },
    ),
  ]
}
