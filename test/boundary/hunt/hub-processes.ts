import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, openSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '#platform/embedded-postgres';

const hooks = new URL('../../../libs/platform/projections/src/testing/typescript.mjs', import.meta.url).pathname;

/** An app of the hub as the operating system runs it: what it prints and what it leaves in TMPDIR is kept. */
const started = (app: string, folder: string, env: Readonly<Record<string, string>>): ChildProcess => {
  const output = openSync(join(folder, `${app}.log`), 'a');
  return spawn(process.execPath, ['--conditions=own-source', '--import', hooks, `apps/${app}/src/main.ts`], {
    env: { PATH: process.env['PATH'], TMPDIR: join(folder, 'tmp'), ...env },
    stdio: ['ignore', output, output],
  });
};

const body = async (request: IncomingMessage): Promise<Buffer> => Buffer.concat((await request.toArray()) as Buffer[]);

/** Writes down every span that the hub sends. */
export const collector = async (folder: string): Promise<{ readonly url: string; readonly server: Server }> => {
  const server = createServer((request, response) => {
    void body(request).then((spans) => {
      appendFileSync(join(folder, 'spans.json'), Buffer.concat([spans, Buffer.from('\n')]));
      response.setHeader('content-type', 'application/json').end('{}');
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server };
};

const answers = async (url: string): Promise<void> => {
  for (let tries = 0; tries < 1_200; tries += 1) {
    if ((await fetch(url).catch(() => undefined))?.ok) return;
    await sleep(100);
  }
  throw new Error(`${url} does not answer.`);
};

/** The api and the worker in processes of their own, as told by the settings. */
export const hubProcesses = async (folder: string, settings: Readonly<Record<string, string>>) => {
  const [port, apiOperator, workerOperator] = [await freePort(), await freePort(), await freePort()];
  const env = { ...settings, SAMVERK_LOG_LEVEL: 'trace', SAMVERK_HOST: '127.0.0.1', SAMVERK_PORT: String(port) };
  const limits = ['REQUESTS', 'EVENTS', 'VISITS', 'STRANGERS'].map((name) => [`SAMVERK_${name}_PER_MINUTE`, '1000000']);
  const api = started('api', folder, {
    ...env,
    ...(Object.fromEntries(limits) as object),
    SAMVERK_INTERNAL_PORT: String(apiOperator),
  });
  const worker = started('worker', folder, { ...env, SAMVERK_INTERNAL_PORT: String(workerOperator) });
  const operators = [apiOperator, workerOperator].map((each) => `http://127.0.0.1:${each}`);
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    for (const each of [api, worker])
      if (each.exitCode === null && each.signalCode === null) {
        each.kill(signal);
        await once(each, 'exit');
      }
  };
  const origin = `http://127.0.0.1:${port}`;
  try {
    await Promise.all([`${origin}/health/ready`, `${operators[1]}/health/ready`].map(answers));
  } catch (error) {
    await end('SIGKILL');
    throw error;
  }
  /** What an operator is shown of both. */
  const figures = async (): Promise<void> => {
    for (const operator of operators)
      for (const page of ['metrics', 'health/ready', 'health/live'])
        appendFileSync(join(folder, 'figures.txt'), await (await fetch(`${operator}/${page}`)).text());
  };
  return { origin, port, figures, end };
};
