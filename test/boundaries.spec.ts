import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const root = process.cwd();

/** One forbidden import per rule: rule, the file that imports, what it imports. */
const planted = [
  ['the-kernel-imports-nothing', 'libs/platform/domain/src/planted.ts', 'node:fs'],
  ['policies-are-pure', 'libs/platform/secrecy/src/planted.ts', 'rxjs'],
  ['form-parts-are-pure', 'libs/platform/forms/src/planted.ts', '@nestjs/common'],
  ['slice-rules-are-pure', 'libs/slices/planted-one/src/domain/planted.ts', '@nestjs/common'],
  ['slice-rules-are-pure', 'libs/slices/planted-one/src/domain/mechanism.ts', '#platform/projections'],
  ['slices-never-meet', 'libs/slices/planted-one/src/planted.ts', '#slices/planted-two'],
  ['only-apps-choose-adapters', 'libs/slices/planted-one/src/adapter.ts', '#platform/event-store-postgres'],
  ['only-apps-choose-adapters', 'libs/slices/planted-one/src/solver.ts', '#platform/disclosure-control-highs'],
  ['policies-are-pure', 'libs/platform/disclosure-control/src/planted.ts', 'highs'],
  ['platform-knows-no-slice', 'libs/platform/intake/src/planted.ts', '#slices/planted-two'],
  ['the-client-stands-alone', 'libs/platform/client/src/planted.ts', '../../domain/src/index.js'],
  ['the-client-stands-alone', 'libs/platform/client/src/package.ts', 'rxjs'],
  ['libs-know-no-app', 'libs/slices/planted-one/src/app.ts', '../../../../apps/planted/src/main.js'],
  ['front-doors-only', 'apps/planted/src/back-door.ts', '../../../libs/platform/domain/src/unit.js'],
  ['no-test-help-in-production', 'apps/planted/src/test-help.ts', '#platform/domain/testing'],
  ['no-development-packages-in-production', 'libs/platform/disclosure-control-highs/src/planted.ts', 'glpk.js/node'],
  ['no-development-packages-in-production', 'apps/planted/src/package.ts', 'fast-check'],
  ['no-cycles', 'apps/planted/src/round.ts', './trip.js'],
] as const;

/** What the planted imports point at. */
const targets = {
  'apps/planted/src/main.ts': 'export const planted = true;',
  'apps/planted/src/trip.ts': `import './round.js';`,
  'libs/slices/planted-two/src/index.ts': 'export const planted = true;',
};

interface Violation {
  readonly from: string;
  readonly to: string;
  readonly rule: { readonly name: string };
}

const violationsIn = (folder: string): Violation[] => {
  const depcruise = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const folders = ['apps', 'libs', 'test'].filter((name) => existsSync(join(folder, name)));
  const args = [depcruise, ...folders, '--config', '.dependency-cruiser.mjs', '--output-type', 'json'];
  const output = execFileSync(process.execPath, args, { cwd: folder, encoding: 'utf8', maxBuffer: 64 << 20 });
  return (JSON.parse(output) as { summary: { violations: Violation[] } }).summary.violations;
};

const sentences = (violations: readonly Violation[]): string[] =>
  violations.map(({ from, to, rule }) => `${rule.name}: ${from} → ${to}`);

const write = (folder: string, path: string, text: string): void => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
};

const plantedCopy = (): string => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'samverk-boundaries-')));
  for (const name of ['apps', 'libs', 'package.json', 'tsconfig.json', '.dependency-cruiser.mjs']) {
    cpSync(join(root, name), join(folder, name), { recursive: true });
  }
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  for (const [path, text] of Object.entries(targets)) write(folder, path, text);
  for (const [, path, imported] of planted) write(folder, path, `import '${imported}';\n`);
  return folder;
};

describe('the import rules', () => {
  let folder: string;
  let found: Violation[];
  beforeAll(() => {
    folder = plantedCopy();
    found = violationsIn(folder);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(planted)('%s catches %s importing %s', (rule, path) => {
    expect(found.filter(({ rule: { name } }) => name === rule).map(({ from }) => from)).toContain(path);
  });

  it('accuse only what was planted', () => {
    const guilty = [...planted.map(([, path]) => path as string), ...Object.keys(targets)];
    expect(sentences(found.filter(({ from }) => !guilty.includes(from)))).toEqual([]);
  });

  it('hold in the tree as it stands', () => {
    expect(sentences(violationsIn(root))).toEqual([]);
  });
});
