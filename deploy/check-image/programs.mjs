// Runs the programs of the last stage as the image would: its user, its variables, its folder, and nothing else.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

export const freePort = async () => {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address();
  probe.close();
  return port;
};

const isRoot = process.getuid?.() === 0;

export const programsOf = ({ root, workdir, env, uid, gid }) => {
  const account = isRoot ? { uid, gid } : {};
  const start = (args, settings = {}) =>
    spawn(process.execPath, args, {
      ...account,
      cwd: join(root, workdir),
      env: { PATH: process.env.PATH, ...env, SAMVERK_HOST: '127.0.0.1', ...settings },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  const codeOf = async (child) => {
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    return child.exitCode;
  };
  const ends = async (...how) => codeOf(start(...how));
  const answers = async (url) => {
    for (let tries = 0; tries < 300; tries += 1) {
      if ((await fetch(url).catch(() => undefined))?.ok) return;
      await sleep(200);
    }
    throw new Error(`${url} does not answer 200.`);
  };
  const stops = async (child) => {
    child.kill('SIGTERM');
    return codeOf(child);
  };
  return { start, ends, answers, stops };
};
