// Builds before `npm start`, unless dist is newer than everything it is made from.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const stamp = 'dist/.built';
const sources = [
  'apps',
  'libs',
  'nest-cli.json',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'tsconfig.build.json',
];

const newest = (path) => {
  const found = statSync(path);
  if (!found.isDirectory()) return /\.spec\.ts$/.test(path) ? 0 : found.mtimeMs;
  const names = readdirSync(path).filter((name) => name !== 'dist');
  return Math.max(found.mtimeMs, ...names.map((name) => newest(join(path, name))));
};

const builtAt = existsSync(stamp) ? statSync(stamp).mtimeMs : 0;
if (builtAt < Math.max(...sources.map(newest))) {
  // On stderr, since standard output belongs to the command that comes after, e.g. a token.
  process.stderr.write('  building (after a change only)\n');
  const began = new Date();
  rmSync('dist', { recursive: true, force: true });
  const { status } = spawnSync('npx', ['--no-install', 'nest', 'build'], {
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    process.stderr.write('  The build failed; run `npm install` first, then look at the messages above.\n');
    process.exit(status ?? 1);
  }
  writeFileSync(stamp, `${began.toISOString()}\n`);
}
