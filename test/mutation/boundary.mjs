// Takes each check of the boundary away in turn and sees whether a test fails. See CONTRIBUTING.md.
//   node test/mutation/boundary.mjs [--only=<parts of file names, with commas>] [--list] [--write] [--workers=2] [--kept=<file>]
// With a file to keep what was found in, a later run takes over the mutants that were killed in the same source.
import { execFileSync, spawn } from 'node:child_process';
import { hash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync, existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { reasonFor } from './equivalents.mjs';
import { withMutants } from './mutants.mjs';
import { subjects } from './subjects.mjs';
import { summary, table } from './table.mjs';

const option = (name) => process.argv.find((each) => each.startsWith(`--${name}=`))?.split('=')[1];
const flag = (name) => process.argv.includes(`--${name}`);
const root = join(import.meta.dirname, '../..');
const stalled = 120_000;

const copied = (place) => {
  const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], { cwd: root, encoding: 'utf8' });
  for (const file of files.split('\n').filter((each) => each && existsSync(join(root, each)))) {
    mkdirSync(dirname(join(place, file)), { recursive: true });
    cpSync(join(root, file), join(place, file));
  }
  try {
    execFileSync('cp', ['-al', join(root, 'node_modules'), place], { stdio: 'ignore' });
  } catch {
    rmSync(join(place, 'node_modules'), { recursive: true, force: true });
    symlinkSync(join(root, 'node_modules'), join(place, 'node_modules'));
  }
};

const config = (workers) => `import base from './jest.config.mjs';
export default { ...base, testMatch: ['<rootDir>/mutants/*.spec.ts'], maxWorkers: ${workers},
  transform: { '\\\\.ts$': ['ts-jest', { useESM: true, diagnostics: false }] }, workerIdleMemoryLimit: '1GB',
  testEnvironment: './test/mutation/environment.mjs', reporters: ['./test/mutation/reporter.mjs'] };`;

/** Runs one spec for each of these mutants; tells what noticed them. One that hangs is noticed by its own silence. */
const runs = async (place, pairs, told) => {
  const folder = join(place, 'mutants');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  for (const { id, spec } of pairs)
    writeFileSync(
      join(folder, `${spec.replaceAll(/\W/g, '_')}.m${id}.spec.ts`),
      `import '../${spec.replace(/ts$/, 'js')}';\n`,
    );
  const jest = spawn(
    'node',
    ['--experimental-vm-modules', '--no-warnings', 'node_modules/.bin/jest', '-c', 'mutation.config.mjs'],
    {
      cwd: place,
      detached: true,
      stdio: ['ignore', 'pipe', 'ignore'],
    },
  );
  const alive = new Set();
  const ended = new Set();
  let pending = '';
  let timer;
  const watched = () => {
    clearTimeout(timer);
    timer = setTimeout(() => process.kill(-Number(jest.pid), 'SIGKILL'), stalled);
  };
  watched();
  jest.stdout.setEncoding('utf8').on('data', (text) => {
    const lines = (pending + text).split('\n');
    pending = lines.pop();
    for (const line of lines.filter((each) => each.startsWith('@{'))) {
      const said = JSON.parse(line.slice(1));
      watched();
      if (said.began) alive.add(said.id);
      else {
        alive.delete(said.id);
        ended.add(said.id);
        told(said);
      }
    }
  });
  await new Promise((resolve) => jest.on('close', resolve));
  clearTimeout(timer);
  for (const id of alive) told({ id, by: 'time limit' });
  const rest = pairs.filter(({ id }) => !ended.has(id) && !alive.has(id));
  if (rest.length > 0 && rest.length < pairs.length) await runs(place, rest, told);
  else if (rest.length > 0) throw new Error('Jest did not run.');
};

const wanted = (option('only') ?? '').split(',');
const chosen = Object.entries(subjects).filter(([file]) => wanted.some((part) => file.includes(part)));
const texts = new Map();
const mutants = [];
for (const [file] of chosen) {
  const made = withMutants(readFileSync(join(root, file), 'utf8'), file, mutants.length + 1);
  texts.set(file, made.text);
  mutants.push(...made.mutants);
}
if (flag('list')) {
  for (const { file, line, check } of mutants) console.log(`${file}:${line}  ${check}`);
  console.log(`${mutants.length} mutants`);
  process.exit();
}

const kept = option('kept') && existsSync(option('kept')) ? JSON.parse(readFileSync(option('kept'), 'utf8')) : {};
const keyOf = ({ file, line, check }) => `${file}:${line} ${check} ${hash('sha256', readFileSync(join(root, file)))}`;
for (const each of mutants) {
  each.reason = reasonFor(each);
  if (!each.reason) each.by = kept[keyOf(each)];
}

const began = Date.now();
const place = mkdtempSync(join(tmpdir(), 'samverk-mutation-'));
try {
  copied(place);
  writeFileSync(join(place, 'mutation.config.mjs'), config(option('workers') ?? 2));
  for (const [file, text] of texts) writeFileSync(join(place, file), text);
  const specs = [...new Set(chosen.flatMap(([, each]) => each))].filter((spec) => existsSync(join(place, spec)));
  await runs(
    place,
    specs.map((spec) => ({ id: 0, spec })),
    ({ by, why }) => {
      if (by) throw new Error(`Without any mutant, this fails: ${by}\n${why}`);
    },
  );
  let left = mutants.filter(({ reason, by }) => !reason && !by);
  for (let round = 0; left.length > 0; round += 1) {
    const specOf = ({ file }) => subjects[file].filter((spec) => specs.includes(spec))[round];
    const pairs = left.filter(specOf).map((each) => ({ id: each.id, spec: specOf(each) }));
    if (pairs.length === 0) break;
    let done = 0;
    await runs(place, pairs, ({ id, by }) => {
      const { file, line, check } = Object.assign(mutants[id - 1], { by });
      done += 1;
      console.log(`${done}/${pairs.length} ${by ? 'killed' : 'alive '} ${file}:${line}  ${check}`);
    });
    left = left.filter(({ by }) => !by);
  }
  for (const each of mutants) if (each.by) kept[keyOf(each)] = each.by;
  if (option('kept')) writeFileSync(option('kept'), JSON.stringify(kept));
  const minutes = Math.ceil((Date.now() - began) / 60_000);
  console.log(`\n${table(mutants)}\n\n${mutants.length} mutants, ${left.length} survivors, ${minutes} minutes.`);
  if (flag('write')) writeFileSync(join(root, 'docs/mutation.md'), summary(mutants));
  process.exitCode = left.length > 0 ? 1 : 0;
} finally {
  rmSync(place, { recursive: true, force: true });
}
