import type { Field } from 'payload'
import { keepOccupiedUnit } from '../src/cms/hooks/keepOccupiedUnit'
import { stampUnitPath } from '../src/cms/hooks/stampUnitPath'
import { datumLabels, unitLevelLabels } from '../src/content/vocabulary'
import { referenceAccess } from './access/publicType'
import { choice } from './fields/choice'
import { contact } from './fields/common'
import { groups, publicType } from './publicType'

const facts: Field[] = [
  {
    type: 'row',
    fields: [
      choice('level', { zh: '级别', en: 'Level' }, unitLevelLabels, {
        required: true,
        defaultValue: 'station',
        index: true,
      }),
      {
        name: 'parent',
        label: { zh: '上级单位', en: 'Parent unit' },
        type: 'relationship',
        relationTo: 'units',
        index: true,
        admin: {
          description: { zh: '只有最上级的中心可以不填。', en: 'Empty only for the topmost centre.' },
        },
      },
    ],
  },
  {
    type: 'row',
    fields: [
      {
        name: 'code',
        label: { zh: '文明实践码', en: 'Permanent code' },
        type: 'text',
        index: true,
        maxLength: 40,
        admin: {
          description: {
            zh: '贴在门口的永久编号，一旦使用不要更改。',
            en: 'The number on the door; it never changes.',
          },
        },
      },
      {
        name: 'regionCode',
        label: { zh: '行政区划代码', en: 'Region code' },
        type: 'text',
        maxLength: 12,
        index: true,
      },
    ],
  },
  { name: 'address', label: { zh: '地址', en: 'Address' }, type: 'text', maxLength: 200 },
  {
    name: 'position',
    label: { zh: '位置', en: 'Position' },
    type: 'group',
    fields: [
      {
        type: 'row',
        fields: [
          { name: 'longitude', label: { zh: '经度', en: 'Longitude' }, type: 'number', min: -180, max: 180 },
          { name: 'latitude', label: { zh: '纬度', en: 'Latitude' }, type: 'number', min: -90, max: 90 },
          choice('datum', { zh: '坐标系', en: 'Datum' }, datumLabels, { defaultValue: 'GCJ-02' }),
        ],
      },
    ],
    admin: {
      description: {
        zh: '从手机地图抄来的坐标选 GCJ-02，网站会自动换算。',
        en: 'Coordinates copied from a phone map are GCJ-02; readers get them converted.',
      },
    },
  },
  { name: 'openingHours', label: { zh: '开放时间', en: 'Opening hours' }, type: 'textarea', maxLength: 500 },
  contact({ zh: '联系方式', en: 'Contact' }),
  {
    name: 'rooms',
    label: { zh: '功能室', en: 'Rooms' },
    labels: { singular: { zh: '功能室', en: 'room' }, plural: { zh: '功能室', en: 'rooms' } },
    type: 'array',
    maxRows: 60,
    admin: { initCollapsed: true },
    fields: [
      {
        type: 'row',
        fields: [
          { name: 'name', label: { zh: '名称', en: 'Name' }, type: 'text', required: true, maxLength: 60 },
          {
            name: 'capacity',
            label: { zh: '容纳人数', en: 'Capacity' },
            type: 'number',
            min: 1,
            max: 100_000,
          },
          { name: 'use', label: { zh: '用途', en: 'Use' }, type: 'text', maxLength: 120 },
        ],
      },
    ],
  },
  {
    name: 'photos',
    label: { zh: '照片', en: 'Photos' },
    type: 'upload',
    relationTo: 'images',
    hasMany: true,
    maxRows: 20,
  },
]

const unitType = publicType({
  slug: 'units',
  singular: { zh: '实践阵地', en: 'Unit' },
  description: {
    zh: '中心—所—站的树，以及点和基地。每份内容都属于其中一个单位。',
    en: 'The tree of centre, offices and stations, with points and bases. Every document belongs to one.',
  },
  group: groups.basics,
  columns: ['level', 'parent', 'code'],
  facts,
  without: ['unit', 'topics'],
  access: referenceAccess,
})

export const units = {
  ...unitType,
  hooks: {
    ...unitType.hooks,
    beforeChange: [stampUnitPath.before, ...(unitType.hooks?.beforeChange ?? [])],
    afterChange: [stampUnitPath.after, ...(unitType.hooks?.afterChange ?? [])],
    beforeDelete: [...(unitType.hooks?.beforeDelete ?? []), keepOccupiedUnit],
  },
}
