/** What is typeset for a course: slides for a screen (16:9), or a lesson plan or handout on A4. */
export type CourseSheet = {
  title: string
  /** Above the title: what this is, and whose. */
  kicker: string
  footer: string
} & (
  { kind: 'slides'; slides: { title: string; lines: string[] }[] } | { kind: 'plan'; paragraphs: string[] }
)
