import type { EntryOf } from '../../../content/entry'
import { unitLevelLabels } from '../../../content/vocabulary'
import { linkTo, Phone } from '../../components/Facts'
import { Picture } from '../../components/Picture'
import { Panel } from '../../components/Section'
import { facts, headings, phrases } from '../../text'
import type { Parts } from './Parts'

type Unit = EntryOf<'units'>

export const unitParts = (unit: Unit): Parts => ({
  cover: true,
  kicker: <p className="kicker">{unitLevelLabels[unit.level].zh}</p>,
  first: 'facts',
  facts: [
    { name: facts.address, value: unit.address },
    { name: facts.position, value: unit.position && <Position {...unit.position} /> },
    { name: facts.openingHours, value: unit.openingHours },
    { name: facts.contact, value: unit.contact.name },
    { name: facts.phone, value: unit.contact.phone && <Phone number={unit.contact.phone} /> },
    { name: facts.parent, value: linkTo(unit.parent) },
    { name: facts.code, value: unit.code },
  ],
  closing: (
    <>
      <Rooms rooms={unit.rooms} />
      <Photos photos={unit.photos.filter(({ url }) => url !== unit.cover?.url)} />
    </>
  ),
})

/** `geo:` opens the reader's own map, on a phone, without telling a third party. */
const Position = ({ longitude, latitude }: NonNullable<Unit['position']>) => (
  <a href={`geo:${latitude},${longitude}`}>{facts.coordinates(longitude, latitude)}</a>
)

const Rooms = ({ rooms }: Pick<Unit, 'rooms'>) =>
  rooms.length > 0 ? (
    <Panel id="rooms" title={headings.rooms}>
      <table aria-labelledby="rooms">
        <thead>
          <tr>
            <th scope="col">{phrases.room}</th>
            <th scope="col">{phrases.roomCapacity}</th>
            <th scope="col">{phrases.roomUse}</th>
          </tr>
        </thead>
        <tbody>
          {rooms.map(({ name, capacity, use }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{capacity === null ? '—' : facts.people(capacity)}</td>
              <td>{use || '—'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  ) : null

const Photos = ({ photos }: Pick<Unit, 'photos'>) =>
  photos.length > 0 ? (
    <Panel id="photos" title={headings.photos}>
      <div className="photos">
        {photos.map((photo) => (
          <Picture key={photo.url} picture={photo} sizes="(min-width: 48rem) 20rem, 50vw" />
        ))}
      </div>
    </Panel>
  ) : null
