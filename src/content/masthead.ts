/** How the lines above a text look in official papers: its issue, its number, its date, its office, its author. */

const numeral = '[\\d〇○零一二三四五六七八九十百]'
const date = `[（(]?\\s*${numeral}{2,4}\\s*年\\s*${numeral}{1,3}\\s*月(?:\\s*${numeral}{1,3}\\s*日)?\\s*[）)]?`
const issue = `[（(]?\\s*(?:${numeral}{4}\\s*年\\s*)?(?:总\\s*)?第\\s*${numeral}{1,5}\\s*期\\s*[）)]?`
const documentNumber = '\\p{Script=Han}{0,12}[〔[（(]\\d{4}[〕\\]）)]\\s*(?:第\\s*)?\\d*\\s*号'

const onlyDate = new RegExp(`^${date}$`)
const marks = new RegExp(`${issue}|${documentNumber}|${date}`, 'gu')
const byline =
  /^(?:主办|主管|承办|编印|印发|签发|签发人|主编|编辑|责任编辑|记者|通讯员|作者|撰稿|供稿|来源|文字|摄影|[文图](?:[/／][文图])?)(?:单位)?\s*[：:/／\s]|供稿$/

/** Of an office or an author. */
const longest = 40

export const isDate = (line: string): boolean => onlyDate.test(line)

/** Ends like the name of an office, a place or a body. */
export const endsLikeOffice = (line: string): boolean =>
  /(?:[部办局委厅院校馆站所社台处科组队会乡镇村县市区州]|办公室|街道|社区|中心|基地|集团|公司|政府|联盟)$/.test(
    line,
  )

/** Whether a line says nothing but which issue this is, of when and by whom; it may say all of these at once. */
export const isMasthead = (line: string): boolean => {
  // Also so that the search for marks never runs over a whole text.
  if (line.length > 2 * longest) return false
  const rest = line.replace(marks, ' ').trim()
  if (rest.length > longest || /[。！？；，]/.test(rest)) return false
  return rest === '' || byline.test(rest) || isOffice(rest)
}

/** Alone or in brackets. A name has no particles in it, as a line of verse has. */
const isOffice = (text: string): boolean => {
  const name = text.replace(/^[（(【]|[）)】]$/g, '')
  return /^[\p{Script=Han}、\s]+$/u.test(name) && !/[的了]/.test(name) && endsLikeOffice(name)
}
