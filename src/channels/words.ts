/** Headings that channels set themselves. The content is Chinese, so these are. */
export const words = {
  report: '活动回顾',
  sayings: '金句',
  glossary: '名词解释',
} as const
