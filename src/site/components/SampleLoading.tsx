import { text } from '../text'

/** In place of what is on its way; in English too, since whoever tries the program out looks here first. */
export const SampleLoading = () => (
  <div className="notice">
    <p>{text.sampleLoading.zh}</p>
    <p lang="en">{text.sampleLoading.en}</p>
  </div>
)
