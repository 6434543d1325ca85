import type { EntryOf } from '../../content/entry'
import { Facts, Phone } from '../components/Facts'
import { Phrases } from '../components/Phrases'
import { facts } from '../text'

/** The unit at the head of a directory. `level` is the heading that its title is. */
export const UnitPanel = ({ unit, level }: { unit: EntryOf<'units'>; level: 2 | 3 }) => {
  const Heading = `h${level}` as const
  return (
    <div className="centre">
      <div>
        <Heading>
          <a href={unit.url}>
            <Phrases text={unit.title} />
          </a>
        </Heading>
        {unit.summary && <p>{unit.summary}</p>}
      </div>
      <Facts
        facts={[
          { name: facts.address, value: unit.address },
          { name: facts.openingHours, value: unit.openingHours },
          { name: facts.contact, value: unit.contact.name },
          { name: facts.phone, value: unit.contact.phone && <Phone number={unit.contact.phone} /> },
        ]}
      />
    </div>
  )
}
