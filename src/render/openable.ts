import { extensionOf } from './words'

const extensions = new Set(['DOC', 'DOCX', 'XLS', 'XLSX', 'PPT', 'PPTX', 'PDF'])

/** Whether WeChat's document viewer (`wx.openDocument`) shows a file; it goes by the extension. */
export const isOpenable = (name: string): boolean => extensions.has(extensionOf(name))
