import type { Label } from '../content/vocabulary'
import { BadSettings } from '../env'

/** The operator finishes the restoration, undoes it, or says that a new installation is wanted by clearing the folder. */
export class RestorationInterrupted extends BadSettings {
  override readonly code = 'restoration_interrupted'
  constructor(readonly sentence: Label) {
    super(`${sentence.zh} / ${sentence.en}`)
  }
}
