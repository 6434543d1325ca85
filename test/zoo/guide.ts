import { checks, afterStart } from '../kill/checks'
import type { Beast } from './beast'
import { cages } from './zoo'

/** `docs/robustness.md`: what is sent and what comes of it, told by the very table that the test runs. */
export const guide = (): string =>
  [
    '# Robustness',
    'Made from `test/zoo` and `test/kill`; `npx vitest run test/zoo -u` writes it anew.',
    '## Killed at work',
    '`npm run kill -- --kills 200` starts both processes on a folder of their own, lets editors work through the front door ' +
      'and readers read, and kills delivery, the CMS, the typesetter, or all of them without warning (SIGKILL), at random ' +
      'moments from a seed that it prints. `npm test` does a short one. Afterwards:',
    [...Object.keys(checks), afterStart].map((name) => `- ${name}`).join('\n'),
    '## Hostile input',
    'Sent to a real CMS over HTTP. After each: no answer of 500 or more, the process lives, and a refusal leaves no document, ' +
      'version, record or file behind. All together grow the process by less than 1.2 GB.',
    ...cages.flatMap(({ title, beasts }) => [`### ${title}`, table(beasts)]),
  ].join('\n\n') + '\n'

const table = (beasts: Beast[]): string =>
  [
    '| sent | comes of it |',
    '| --- | --- |',
    ...beasts.map(({ what, outcome }) => `| ${cell(what)} | ${cell(told(outcome))} |`),
  ].join('\n')

const told = (outcome: Beast['outcome']): string => {
  if ('safe' in outcome) return `taken: ${outcome.safe}`
  const name = outcome.code ? ` \`${outcome.code}\`` : ''
  return `${outcome.status}${name}${outcome.says && `: ${outcome.says}`}`
}

const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll('<', '&lt;').replaceAll('*', '\\*')
