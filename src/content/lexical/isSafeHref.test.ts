import { describe, expect, it } from 'vitest'
import { isSafeHref } from './isSafeHref'

describe('isSafeHref', () => {
  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\tscript:alert(1)',
    ' javascript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    '//other.example',
    '/\\other.example',
    '/\t/other.example',
    'https:/\\other.example',
    'https://',
    'https://known.example@other.example/',
    'https://a.example/\u202Egnp.exe',
    'http://a.example/"onclick="x',
    '#top',
    'www.example.com',
    '',
    `https://a.example/${'x'.repeat(2_000)}`,
  ])('refuses %j', (href) => {
    expect(isSafeHref(href)).toBe(false)
  })

  it.each([
    'https://a.example',
    'HTTP://a.example/路径?x=1#y',
    'mailto:a@b.example',
    'tel:+86-571-0000',
    '/events/x',
    '/',
  ])('accepts %s', (href) => {
    expect(isSafeHref(href)).toBe(true)
  })
})
