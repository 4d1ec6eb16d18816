#!/usr/bin/env node
// `npx samverk`: builds first where the sources are newer than what was built from them.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
if (existsSync(`${root}/nest-cli.json`)) {
  const { status } = spawnSync(process.execPath, ['apps/standalone/build-if-stale.mjs'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  });
  if (status !== 0) process.exit(status ?? 1);
}
await import('../../dist/apps/cli/src/main.js');
