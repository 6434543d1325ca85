/** Whether what was published or withdrawn has happened. */
import { broken, well, type Finding } from './Finding'
import type { Records } from './Records'

const graceMs = 60_000
const shown = 5

export async function checkPublications(
  records: Pick<Records, 'failed' | 'late' | 'unprinted'>,
  now: Date,
): Promise<Finding[]> {
  const failures = await records.failed()
  const overdue = await records.late(new Date(now.getTime() - graceMs))
  const findings = [
    ...failures.slice(0, shown).map(ofFailure),
    ...more(failures.length),
    ...ofLate(overdue),
    ...ofUnprinted(await records.unprinted()),
  ]
  return findings.length > 0 ? findings : [well('发布队列没有积压', 'nothing waits to be published')]
}

const ofFailure = ({ id, failure }: { id: string; failure: string }): Finding =>
  broken(`发布失败：${id}（${failure}）`, `could not be published: ${id}`, {
    zh: `在后台打开 /admin/collections/${id}，按原因改正后重新审核发布；系统也会自动重试。`,
    en: `Open /admin/collections/${id}, mend the cause and publish again; it is also tried again by itself.`,
  })

const more = (failures: number): Finding[] =>
  failures <= shown
    ? []
    : [
        broken(`另有 ${failures - shown} 份发布失败`, `${failures - shown} others could not be published`, {
          zh: '全部原因见后台“系统 → 发布状态”。',
          en: 'All reasons stand in the admin under “Publications”.',
        }),
      ]

function ofLate(overdue: { id: string; dueAt: string }[]): Finding[] {
  const [oldest] = overdue
  if (!oldest) return []
  return [
    broken(
      `${overdue.length} 份内容等待发布过久，最早 ${oldest.id}（${oldest.dueAt}）`,
      `${overdue.length} documents have waited too long to be published`,
      {
        zh: '编辑端没有运行，或发布任务停了：启动或重新启动 npm start，再看一次。',
        en: 'The CMS is not running, or its runner has stopped: (re)start npm start and look again.',
      },
    ),
  ]
}

function ofUnprinted(bulletins: string[]): Finding[] {
  const [first] = bulletins
  if (!first) return []
  return [
    broken(
      `${bulletins.length} 期公开的简报没有 PDF（例如 ${first}）`,
      `${bulletins.length} public bulletins have no PDF (${first} …)`,
      {
        zh: '运行 npm run recompile 重新排版（编辑端要在运行）；一分钟后再看一次，排不出时这里会写明原因。',
        en: 'Run npm run recompile, with the CMS running, to have them typeset again; look again after a minute: if they cannot be, the reason stands here.',
      },
    ),
  ]
}
