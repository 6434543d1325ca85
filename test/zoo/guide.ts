import { checks, afterStart } from '../kill/checks'
import { toldRecord } from '../kill/record'
import type { Beast } from './beast'
import { cages } from './zoo'

/** `docs/robustness.md`: what is sent and what comes of it, told by the very table that the test runs. */
export const guide = (): string =>
  [
    '# Robustness',
    'Made from `test/zoo` and `test/kill`; `npx vitest run test/zoo -u` writes it anew.',
    '## Killed at work',
    '`npm run kill -- --kills 200` starts both processes on a folder of their own, lets four editors work through the front ' +
      'door and readers read, and kills, without warning (SIGKILL) and at random moments: delivery; the CMS; the typesetter, ' +
      'or a child that draws a preview, while it is there; or every process of the installation at once. `npm test` does a ' +
      'short one. Afterwards:',
    [...Object.keys(checks), afterStart].map((name) => `- ${name}`).join('\n'),
    '`test/kill/checks.test.ts` shows each of these a fault that it has to notice.',
    'A seed (`--seed`) repeats choices, not interleavings: what each editor chooses to do in each step, with documents of their ' +
      'own, and whom the killer chooses next. When a request arrives, what becomes of it and what a kill cuts off are up to the ' +
      'machine, and later choices follow from that, so a seed that failed need not fail again. Hence the journal: every request ' +
      'and every kill with its time and outcome, one line of JSON each, in a file that is kept (`--journal FILE`) and whose end ' +
      'is printed when a check fails. The folder with the data of a failed run is kept, too.',
    'The last long run (`--record` writes it down):',
    rows(['', 'came of it'], toldRecord()),
    '## Hostile input',
    'Sent through the front door to the real processes, delivery in front of the CMS. After each: no answer of 500 or more, ' +
      'no process has ended, and a refusal leaves no row in any table (documents, versions, library, records, sessions) and no ' +
      'file behind, stored or temporary. All together grow the CMS by less than 1.2 GB. JSON that holds itself cannot be sent; ' +
      '`src/content/fromLexical.test.ts` has a test for it.',
    ...cages.flatMap(({ title, beasts }) => [`### ${title}`, table(beasts)]),
  ].join('\n\n') + '\n'

const table = (beasts: Beast[]): string =>
  rows(
    ['sent', 'comes of it'],
    beasts.map(({ what, outcome }) => [what, told(outcome)]),
  )

const rows = (head: [string, string], all: [string, string][]): string =>
  [head, ['---', '---'], ...all].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n')

const told = (outcome: Beast['outcome']): string => {
  if ('safe' in outcome) return `taken: ${outcome.safe}`
  const name = outcome.code ? ` \`${outcome.code}\`` : ''
  return `${outcome.status}${name}${outcome.says && `: ${outcome.says}`}`
}

const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll('<', '&lt;').replaceAll('*', '\\*')
