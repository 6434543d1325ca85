import type { DocumentType } from '../../content/types'
import type { Label } from '../../content/vocabulary'
import type { Problem } from '../refused'
import type { Assets } from './assets'
import { consentProblems } from './consentProblems'
import { walkAssets } from './usedAssets'
import { group, rows, type Data } from './values'

const mustHave: Record<DocumentType, Record<string, Label>> = {
  articles: { unit: { zh: '所属单位', en: 'Issuing unit' }, body: { zh: '正文', en: 'Text' } },
  events: {
    unit: { zh: '所属单位', en: 'Issuing unit' },
    platform: { zh: '类别', en: 'Platform' },
    status: { zh: '状态', en: 'Status' },
    startsAt: { zh: '开始时间', en: 'Start' },
    place: { zh: '地点', en: 'Place' },
  },
  courses: {
    unit: { zh: '所属单位', en: 'Issuing unit' },
    minutes: { zh: '时长', en: 'Minutes' },
    audience: { zh: '适合对象', en: 'Audience' },
    body: { zh: '讲稿', en: 'Script' },
  },
  'typical-models': {
    unit: { zh: '所属单位', en: 'Issuing unit' },
    kind: { zh: '类型', en: 'Kind' },
    level: { zh: '荣誉级别', en: 'Level' },
    body: { zh: '事迹', en: 'Deeds' },
    consent: { zh: '本人同意书的同意日期', en: 'Date of consent' },
  },
  'pocket-books': { unit: { zh: '所属单位', en: 'Issuing unit' }, chapters: { zh: '章节', en: 'Chapters' } },
  bulletins: {
    unit: { zh: '所属单位', en: 'Issuing unit' },
    masthead: { zh: '报头', en: 'Masthead' },
    issue: { zh: '期号', en: 'Issue' },
    issuedOn: { zh: '日期', en: 'Date' },
    office: { zh: '编发单位', en: 'Issuing office' },
    sections: { zh: '栏目与稿件', en: 'Sections and articles' },
  },
  units: { level: { zh: '级别', en: 'Level' } },
  lecturers: { unit: { zh: '所属单位', en: 'Issuing unit' } },
  series: { unit: { zh: '所属单位', en: 'Issuing unit' } },
  topics: { unit: { zh: '所属单位', en: 'Issuing unit' } },
}

/** What a person still has to fill in before this document can be reviewed, in words that name the field. */
export function completenessProblems(type: DocumentType, parts: Data, assets: Assets): Problem[] {
  const required: Record<string, Label> = { title: { zh: '标题', en: 'Title' }, ...mustHave[type] }
  const missing = Object.entries(required)
    .filter(([path]) => isEmpty(parts[path]))
    .map(([path, label]) => lacks(path, label))
  return [...missing, ...consentProblems(parts), ...emptySections(parts), ...assetProblems(parts, assets)]
}

const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)

const lacks = (path: string, label: Label): Problem => ({
  path,
  code: 'required',
  message: { zh: `“${label.zh}”还没有填写。`, en: `“${label.en}” is missing.` },
})

function emptySections(parts: Data): Problem[] {
  return rows(parts.sections).flatMap((section, i) => {
    const articles = rows(section.articles)
    return articles.length > 0 && articles.every((row) => !isEmpty(row.article))
      ? []
      : [
          lacks(`sections.${i}.articles`, {
            zh: `第${i + 1}个栏目的稿件`,
            en: `Articles of section ${i + 1}`,
          }),
        ]
  })
}

function assetProblems(parts: Data, assets: Assets): Problem[] {
  const used = walkAssets(parts)
  const lost = [
    ...used.images.filter((id) => !assets.images[id]),
    ...used.files.filter((id) => !assets.files[id]),
  ].map((id): Problem => ({
    path: `assets.${id}`,
    code: 'asset_missing',
    message: {
      zh: '有一张图片或一个附件已不在素材库，请重新选择。',
      en: 'A picture or file is no longer in the library.',
    },
  }))
  const wordless = used.images
    .map((id) => group(assets.images[id]))
    .filter((image) => image.id !== undefined && image.alt === '')
    .map((image): Problem => ({
      path: `images.${String(image.id)}.alt`,
      code: 'alt_missing',
      message: {
        zh: `图片“${String(image.name)}”还没有写说明文字（给看不见图片的人读）。`,
        en: `The picture “${String(image.name)}” has no alternative text.`,
      },
    }))
  return [...lost, ...wordless]
}
