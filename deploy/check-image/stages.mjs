// Does what the Dockerfile says, stage by stage, with folders in the place of images.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { basename, isAbsolute, join } from 'node:path';

const lines = (file) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() && !line.startsWith('#'))
    .map((line) => /^([A-Z]+) (.*)$/.exec(line).slice(1));

/** @returns the stages by name, each with its folder and what it is told for when it runs */
export const stagesOf = (context, folder) => {
  const stages = new Map();
  let stage;
  for (const [instruction, rest] of lines(join(context, 'deploy/Dockerfile'))) {
    if (instruction === 'FROM') {
      const name = rest.split(' AS ')[1];
      stages.set(name, (stage = { name, root: join(folder, name), workdir: '/', env: {} }));
      mkdirSync(stage.root, { recursive: true });
    } else follow(instruction, rest, stage, { context, stages });
  }
  return stages;
};

const follow = (instruction, rest, stage, { context, stages }) => {
  const here = () => join(stage.root, stage.workdir);
  switch (instruction) {
    case 'WORKDIR':
      stage.workdir = rest;
      return void mkdirSync(here(), { recursive: true });
    case 'RUN':
      process.stdout.write(`  ${stage.name}: ${rest}\n`);
      return void execFileSync('sh', ['-c', rest], {
        cwd: here(),
        stdio: ['ignore', 'ignore', 'inherit'],
        env: { ...process.env, npm_config_loglevel: 'error' },
      });
    case 'COPY':
      return copy(rest.split(' '), here(), (from) => (from ? stages.get(from).root : context));
    case 'ENV':
      return void Object.assign(stage.env, Object.fromEntries(rest.split(' ').map((each) => each.split('='))));
    case 'USER':
      [stage.uid, stage.gid] = rest.split(':').map(Number);
      return;
    case 'HEALTHCHECK':
      stage.healthy = JSON.parse(rest.slice(rest.indexOf('CMD ') + 4));
      return;
    case 'CMD':
      stage.command = JSON.parse(rest);
  }
};

const copy = (words, here, rootOf) => {
  const from = words.find((word) => word.startsWith('--from='))?.slice(7);
  const paths = words.filter((word) => !word.startsWith('--'));
  const target = paths.pop();
  for (const path of paths) {
    const source = join(rootOf(from), path);
    // What comes with the base image is the node of this machine.
    if (from && isAbsolute(path) && !existsSync(source)) continue;
    const to = target.endsWith('/') ? join(here, target, basename(path)) : join(here, target);
    mkdirSync(join(to, '..'), { recursive: true });
    execFileSync('cp', ['-a', source, to]);
  }
};
