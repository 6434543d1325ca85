import type { EntryOf } from '../../../content/entry'
import { honourLevelLabels, modelKindLabels } from '../../../content/vocabulary'
import { DateLine } from '../../components/Dates'
import { linkTo } from '../../components/Facts'
import { Picture } from '../../components/Picture'
import { facts } from '../../text'
import type { Parts } from './Parts'

type Model = EntryOf<'typical-models'>

export const modelParts = (model: Model): Parts => {
  const portraits = model.portraits.length > 0 ? model.portraits : model.cover ? [model.cover] : []
  return {
    kicker: (
      <p className="kicker">
        {honourLevelLabels[model.level].zh}
        {modelKindLabels[model.kind].zh}
      </p>
    ),
    figure: portraits[0] && (
      <div className="portrait">
        <Picture picture={portraits[0]} sizes="(min-width: 60rem) 22rem, 100vw" first />
      </div>
    ),
    first: 'facts',
    facts: [
      { name: facts.kind, value: modelKindLabels[model.kind].zh },
      { name: facts.level, value: honourLevelLabels[model.level].zh },
      { name: facts.batch, value: model.batch },
      { name: facts.honouredOn, value: model.honouredOn && <DateLine at={model.honouredOn} /> },
      { name: facts.nominatedBy, value: linkTo(model.nominatedBy) },
    ],
    closing: portraits.length > 1 && (
      <div className="photos">
        {portraits.slice(1).map((portrait) => (
          <Picture key={portrait.url} picture={portrait} sizes="(min-width: 48rem) 20rem, 50vw" />
        ))}
      </div>
    ),
  }
}
