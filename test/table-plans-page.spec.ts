import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import type { CodesAround, CountedVariable } from '#platform/domain';
import { catalogues } from './schemas/catalogues.js';

const page = readFileSync('docs/table-plans.md', 'utf8');

const kinds = ['municipality', 'region', 'state-authority', 'municipal-association', 'other'];
/** A collaboration with one party of each kind, and one unit, by what they are. */
const any: CodesAround = { parties: kinds.map((kind) => ({ id: `a ${kind}`, kind })), units: [{ id: 'a unit' }] };
const written = (code: string): string => (code.startsWith('a ') ? `*${code.replaceAll('-', ' ')}*` : `\`${code}\``);
const line = ([name, { answers, codes, wayIn }]: readonly [string, CountedVariable]): string =>
  `| \`${name}\` | ${answers}${wayIn ? ', way in' : ''} | ${codes(any).map(written).join(', ')} |`;

it.each(catalogues.countedBy().map((each) => [each.count, each.variables] as const))(
  'the page lists every variable and code that %s can be divided by, and no other',
  (count, variables) => {
    const [, section = ''] = page.split(`\n## ${count}\n`);
    const lines = section
      .split('\n## ')[0]!
      .split('\n')
      .filter((each) => each.startsWith('| `'));
    expect(lines).toEqual(Object.entries(variables).map(line));
  },
);
