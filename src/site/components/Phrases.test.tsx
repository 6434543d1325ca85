import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { Phrases } from './Phrases'

const phrases = (text: string) =>
  [...renderToStaticMarkup(<Phrases text={text} />).matchAll(/<span class="phrase">(.*?)<\/span>/g)].map(
    ([, phrase]) => phrase,
  )

describe('a title', () => {
  it('breaks after a stop and around what is quoted', () => {
    expect(phrases('和平镇：板凳戏台唱新风，移风易俗入人心')).toEqual([
      '和平镇：',
      '板凳戏台唱新风，',
      '移风易俗入人心',
    ])
    expect(phrases('全县“板凳宣讲”现场会')).toEqual(['全县', '“板凳宣讲”', '现场会'])
  })

  it('of a unit breaks between its place and its kind', () => {
    expect(phrases('青泥坳乡酒坛村新时代文明实践站')).toEqual(['青泥坳乡酒坛村', '新时代文明实践站'])
    expect(phrases('新时代文明实践站')).toEqual([])
  })

  it('never begins a line with a closing mark or ends one with an opening mark', () => {
    expect(phrases('（“一老一小”）都来了！')).toEqual([])
    expect(phrases('他说：“好。”')).toEqual(['他说：', '“好。”'])
  })

  it('stays one piece without any', () => {
    expect(phrases('摆渡人老舟')).toEqual([])
  })
})
