import type { DocumentType } from '../../content/types'
import { bodyLabels, type Label } from '../../content/vocabulary'
import type { Problem } from '../refused'
import type { Assets } from './assets'
import { consentProblems } from './consentProblems'
import { picturePlaces } from './picturePlaces'
import { walkAssets } from './usedAssets'
import { group, rows, text, type Data } from './values'

const mustHave: Record<DocumentType, Record<string, Label>> = {
  articles: { unit: { zh: '所属单位', en: 'Issuing unit' }, body: bodyLabels.articles },
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
    body: bodyLabels.courses,
  },
  'typical-models': {
    unit: { zh: '所属单位', en: 'Issuing unit' },
    kind: { zh: '类型', en: 'Kind' },
    level: { zh: '荣誉级别', en: 'Level' },
    body: bodyLabels['typical-models'],
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
  return [
    ...missing,
    ...consentProblems(parts),
    ...numberless(parts),
    ...emptySections(parts),
    ...assetProblems(type, parts, assets),
  ]
}

const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)

const lacks = (path: string, label: Label): Problem => ({
  path,
  code: 'required',
  message: { zh: `“${label.zh}”还没有填写。`, en: `“${label.en}” is missing.` },
})

/** Readers tap it to call. */
function numberless({ contact }: Data): Problem[] {
  const phone = text(group(contact).phone)
  if (phone === '' || /\d/.test(phone)) return []
  const message = {
    zh: `电话“${phone}”里没有号码。`,
    en: `The phone number “${phone}” holds no number.`,
  }
  return [{ path: 'contact.phone', code: 'phone_without_number', message }]
}

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

function assetProblems(type: DocumentType, parts: Data, assets: Assets): Problem[] {
  const lost = walkAssets(parts)
    .files.filter((id) => !assets.files[id])
    .map((id) => noLonger(id, { zh: '有一个附件', en: 'A file' }))
  const pictures = [...picturePlaces(type, parts)].flatMap(([id, place]) => {
    const image = assets.images[id]
    if (!image) return [noLonger(id, place)]
    return image.alt === '' ? [wordless(id, place, String(image.name))] : []
  })
  return [...lost, ...pictures]
}

const noLonger = (id: string, { zh, en }: Label): Problem => ({
  path: `assets.${id}`,
  code: 'asset_missing',
  message: { zh: `${zh}已不在素材库，请重新选择。`, en: `${en} is no longer in the library.` },
})

const wordless = (id: string, { zh, en }: Label, name: string): Problem => ({
  path: `images.${id}.alt`,
  code: 'alt_missing',
  message: {
    zh: `${zh}（${name}）还没有写说明文字（给看不见图片的人读）。`,
    en: `${en} (${name}) has no alternative text.`,
  },
  mendAt: { type: 'images', id },
})
