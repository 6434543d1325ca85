let made = 0

/**
 * A PDF of so many pages, each with its number on it; no two are the same bytes, though they look the same.
 * @param mark  Latin letters that are printed on every page too, so that it looks like no other
 */
export function aPdf(pages: number, mark = ''): Buffer {
  const kids = Array.from({ length: pages }, (_, i) => `${4 + 2 * i} 0 R`).join(' ')
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...Array.from({ length: pages }, (_, i) => {
      const drawn = `BT /F 90 Tf 40 60 Td (${mark}${i + 1}) Tj ET`
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 320 180] /Contents ${5 + 2 * i} 0 R /Resources << /Font << /F 3 0 R >> >> >>`,
        `<< /Length ${drawn.length} >>\nstream\n${drawn}\nendstream`,
      ]
    }).flat(),
  ]
  return pdfOf(objects)
}

/** @param objects  the first is the catalogue; each is numbered by its place, from 1 */
export function pdfOf(objects: (string | Buffer)[]): Buffer {
  let text = `%PDF-1.7\n% ${++made}\n`
  const starts = objects.map((object, i) => {
    const start = text.length
    text += `${i + 1} 0 obj\n${object.toString('latin1')}\nendobj\n`
    return `${String(start).padStart(10, '0')} 00000 n \n`
  })
  const table = text.length
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${starts.join('')}`
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`
  return Buffer.from(text, 'latin1')
}
