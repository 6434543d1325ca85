import type { Beast } from './beast'
import { files } from './files'
import { manuscripts } from './manuscripts'
import { pdfs } from './pdfs'
import { pictures } from './pictures'
import { requests } from './requests'
import { texts } from './texts'

/** Every hostile input, by where it is sent. `docs/robustness.md` is made of this. */
export const cages: { title: string; beasts: Beast[] }[] = [
  { title: 'Pictures', beasts: pictures },
  { title: 'Files', beasts: files },
  { title: 'PDFs that reach whoever draws their preview', beasts: pdfs },
  { title: 'Manuscripts to import', beasts: manuscripts },
  { title: 'Texts in the editor’s format', beasts: texts },
  { title: 'Requests', beasts: requests },
]
