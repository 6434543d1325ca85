import { Phrases } from '../components/Phrases'

/** The one link of a card: it covers the whole of it, so the target is as large as the card. */
export const CardTitle = ({ entry, level }: { entry: { title: string; url: string }; level: 2 | 3 }) => {
  const Heading = `h${level}` as const
  return (
    <Heading className="card-title">
      <a href={entry.url}>
        <Phrases text={entry.title} />
      </a>
    </Heading>
  )
}
