import type { Series } from './types'

export const series: Series[] = [
  {
    key: 'half-hour',
    title: '板凳半小时',
    summary: '每课三十分钟上下，坐在板凳上就能听完，一课只讲一件用得着的事。',
    cover: 'village-square-trees',
  },
  {
    key: 'safe-home',
    title: '平安到家',
    summary: '防骗、防火、防溺水、行路安全，讲给每天要出门和等人回家的人。',
    cover: 'road-helmets',
  },
  {
    key: 'field-class',
    title: '田埂课堂',
    summary: '农技员带着标本下田，讲当季的活、当地的土和算得清的账。',
    cover: 'vegetable-field',
  },
  {
    key: 'old-crafts',
    title: '乡音与手艺',
    summary: '把老人嘴里的故事、手里的活计，一段一段教给愿意学的人。',
    cover: 'bamboo-workshop',
  },
]
