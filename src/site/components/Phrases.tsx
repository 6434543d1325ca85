/**
 * A title that breaks at its punctuation rather than inside a word, as an editor would set it; a phrase that is
 * longer than the line still breaks by the rules of Chinese, which `word-break: keep-all` would forget.
 */
export const Phrases = ({ text }: { text: string }) => {
  const phrases = text.split(seams)
  return phrases.length === 1
    ? text
    : phrases.map((phrase, place) => (
        <span key={`${place} ${phrase}`} className="phrase">
          {phrase}
        </span>
      ))
}

/** After a stop or a closing mark, unless another follows; before an opening one; between a unit's place and its kind. */
const seams =
  /(?<=[，。：；！？、”》])(?![，。：；！？、”’）》」』])|(?<=[^“《（])(?=[“《])|(?<=.)(?=新时代文明实践(?:中心|所|站))/
