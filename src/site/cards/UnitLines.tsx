import type { DirectoryLine } from '../props'
import { UnitCard } from './UnitCard'

/** The units right below another. */
export const UnitLines = ({ lines, level }: { lines: DirectoryLine[]; level: 2 | 3 }) => (
  <ul className="cards rows rows-narrow">
    {lines.map(({ unit, below }) => (
      <li key={unit.id}>
        <UnitCard entry={unit} level={level} below={below} />
      </li>
    ))}
  </ul>
)
