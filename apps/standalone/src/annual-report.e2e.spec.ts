import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import { run } from '../../cli/src/program.js';
import { writeConnection } from './connection-file.js';
import { caughtUp, loadOnce } from './first-load.js';
import type { Standalone } from './standalone.js';
import { collaborations, openFolder, start } from './testing/standalone-hub.js';

const [centre, party] = ['goteborg-stodcentrum', 'tjorn-kommunen'];

describe('the annual report at the command line', () => {
  const { root, remove } = openFolder();
  let hub: Standalone;
  beforeAll(async () => {
    hub = await start(join(root, 'data'));
    await loadOnce(hub, collaborations);
    await caughtUp(hub);
    writeConnection(hub);
  }, 120_000);
  afterAll(async () => {
    await hub.stop();
    remove();
  });

  const samverk = async (unit: string, ...args: string[]): Promise<number> => {
    const silent = [process.stdout, process.stderr].map((out) => jest.spyOn(out, 'write').mockReturnValue(true));
    const line = ['node', 'samverk', 'annual-report', '--unit', unit, '--year', '2021', ...args];
    const code = await run(line, { SAMVERK_DATA: hub.folder.path });
    for (const each of silent) each.mockRestore();
    return code;
  };
  const file = (name: string): string => join(root, name);

  it('K49: the centre looks at the draft and issues it; then a party has the same file today and tomorrow', async () => {
    expect(await samverk(party, '--out', file('early.pdf'))).toBe(1);
    expect(existsSync(file('early.pdf'))).toBe(false);
    expect(await samverk(centre, '--out', file('draft.pdf'))).toBe(0);
    expect(await samverk(centre, '--issue')).toBe(0);
    await caughtUp(hub);
    expect(await samverk(centre, '--issue')).toBe(1);
    for (const name of ['one.pdf', 'other.pdf']) expect(await samverk(party, '--out', file(name))).toBe(0);
    const [one, other, draft] = ['one.pdf', 'other.pdf', 'draft.pdf'].map((name) => readFileSync(file(name)));
    expect(one!.subarray(0, 8).toString()).toBe('%PDF-1.7');
    expect(one!.equals(other!)).toBe(true);
    expect(one!.equals(draft!)).toBe(false);
  });

  it('K51: a party’s own edition comes from guarded rows, in each form', async () => {
    for (const format of ['html', 'json', 'pdf']) {
      expect(await samverk(party, '--edition', 'own', '--format', format, '--out', file(`own.${format}`))).toBe(0);
      expect(readFileSync(file(`own.${format}`)).length).toBeGreaterThan(1000);
    }
    expect(readFileSync(file('own.html'), 'utf8')).toContain('Egen utgåva för');
  });
});
