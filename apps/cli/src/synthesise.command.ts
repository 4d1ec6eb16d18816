import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Option, type Command } from 'commander';
import { between } from './numbers.js';
import { told } from './output.js';
import { TERM } from './synthesis/founding.js';
import { shapeNames, type ShapeName } from './synthesis/shapes.js';
import { readSetting } from './synthesis/synthetic-collaboration.js';
import { synthesise } from './synthesis/synthesise.js';

interface Flags {
  readonly year: number;
  readonly shape: ShapeName;
  readonly seed: number;
  readonly out: string;
  readonly json?: boolean;
}

const [first, last] = [TERM.start, TERM.end].map((day) => Number(day.slice(0, 4))) as [number, number];

export const synthesiseCommand = (program: Command): Command =>
  program
    .command('synthesise')
    .description('Invent a year of contacts and consultations for a collaboration that is marked as synthetic.')
    .requiredOption('--year <year>', 'a year that is over', between(first, last))
    .addOption(new Option('--shape <name>', 'whose shares it has').choices(shapeNames).makeOptionMandatory())
    .option('--seed <number>', 'another number is another year of the same shape', between(0, 999_999), 1)
    .requiredOption('--out <folder>', 'the collaboration, e.g. deploy/collaborations/synthetic-year')
    .option('--json', 'print the result as JSON')
    .addHelpText('after', '\nWrites <folder>/history. Nothing in it happened to anybody; see docs/synthetic-year.md.')
    .action(({ out, json, ...wanted }: Flags) => {
      const files = synthesise(readSetting(out), wanted);
      mkdirSync(join(out, 'history'), { recursive: true });
      for (const [name, text] of Object.entries(files)) writeFileSync(join(out, 'history', name), text);
      told({ files: Object.keys(files) }, `${Object.keys(files).join(', ')} written to ${join(out, 'history')}.`, json);
    });
