import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const beside = (file: string): string => fileURLToPath(new URL(file, import.meta.url));
export const sources = [
  '--conditions=own-source',
  '--import',
  beside('../../libs/platform/projections/src/testing/typescript.mjs'),
];
/** What every process is told here: addresses at which nothing answers. */
export const env = {
  PATH: process.env['PATH'],
  SAMVERK_DATABASE_URL: 'postgresql://someone:hunter2@127.0.0.1:1/samverk',
  SAMVERK_ISSUER: 'http://127.0.0.1:1',
  SAMVERK_JWKS_URI: 'http://127.0.0.1:1/jwks',
};

/** A process that is expected to end by itself, with all that it wrote. */
export const ended = async (main: string, more: Readonly<Record<string, string>>, ...args: string[]) => {
  const child = spawn(process.execPath, [...sources, beside(main), ...args], { env: { ...env, ...more } });
  let [out, err] = ['', ''];
  child.stdout.on('data', (text) => void (out += String(text)));
  child.stderr.on('data', (text) => void (err += String(text)));
  const lasting = setTimeout(() => child.kill('SIGKILL'), 20_000);
  const [code] = (await once(child, 'close')) as [number | null];
  clearTimeout(lasting);
  return { code, out, err };
};
