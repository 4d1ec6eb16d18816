import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { ended, env, sources } from './ended.js';

const beside = (file: string): string => fileURLToPath(new URL(file, import.meta.url));
const ESCAPE = String.fromCharCode(27);

it.each(['../../apps/api/src/main.ts', '../../apps/worker/src/main.ts'])(
  '%s without its database writes lines of JSON without what the driver says, and one sentence',
  async (main) => {
    const { code, out, err } = await ended(main, {});
    expect(code).toBe(1);
    const lines = out.trimEnd().split('\n');
    expect(lines.map((line) => (JSON.parse(line) as { level: string }).level)).toContain('error');
    expect(err).toMatch(/^The (api|worker) could not start \(ECONNREFUSED\)\. .*\n$/);
    for (const text of [out, err]) expect(text).not.toMatch(/connect ECONNREFUSED|hunter2/);
    expect(out + err).not.toContain(ESCAPE);
  },
);

it('`samverk status` without its database is one sentence', async () => {
  const { code, out, err } = await ended('../../apps/cli/src/main.ts', {}, 'status');
  expect([code, out]).toEqual([2, '']);
  expect(err).toBe('samverk: The database does not answer: is the hub running, and is --database right?\n');
});

it('a command line whose reader has read enough ends quietly', async () => {
  const child = spawn(process.execPath, [...sources, beside('../../apps/cli/src/main.ts'), '--help'], { env });
  child.stdout.destroy();
  let err = '';
  child.stderr.on('data', (text) => void (err += String(text)));
  expect([await once(child, 'close'), err]).toEqual([[0, null], '']);
});
