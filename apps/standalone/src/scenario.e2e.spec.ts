import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { jest } from '@jest/globals';
import { EventStore } from '#platform/event-store';
import { Clock } from '#platform/intake';
import { run } from '../../cli/src/program.js';
import { writeConnection } from './connection-file.js';
import { demonstrateKeys } from './demonstration-keys.js';
import { caughtUp, loadOnce } from './first-load.js';
import type { Standalone } from './standalone.js';
import { blocksOf } from './testing/page-blocks.js';
import { PageShell, type Command } from './testing/page-shell.js';
import { collaborations, openFolder, start } from './testing/standalone-hub.js';

const blocks = blocksOf(readFileSync('docs/scenario.md', 'utf8')).map((block, nr) => ({
  ...block,
  title: `block ${nr + 1}`,
}));

describe('The worked scenario of docs/scenario.md', () => {
  const { root, remove } = openFolder();
  const data = join(root, 'data');
  let hub: Standalone;
  let shell: PageShell;
  beforeAll(async () => {
    hub = await start(data);
    await loadOnce(hub, collaborations);
    await demonstrateKeys(hub);
    writeConnection(hub);
    shell = new PageShell(samverk, () => caughtUp(hub));
    await shell.open({ SAMVERK_DATA: data });
  }, 120_000);
  afterAll(async () => {
    jest.restoreAllMocks();
    await shell.close();
    await hub.stop();
    remove();
  });

  const samverk = async (words: readonly string[]): Promise<Command> => {
    let printed = '';
    const print = (chunk: unknown): boolean => ((printed += String(chunk)), true);
    const writes = [process.stdout, process.stderr].map((out) => jest.spyOn(out, 'write').mockImplementation(print));
    const code = await run(['node', 'samverk', ...words], { SAMVERK_DATA: data });
    for (const write of writes) write.mockRestore();
    return { code, printed };
  };
  /** The hub is stopped, and started on the next day at the same time; its first round purges. */
  const nextDay = async (): Promise<void> => {
    await hub.stop();
    const now = new Date(Date.now() + 86_400_000).toISOString();
    jest.spyOn(Clock.prototype, 'now').mockReturnValue(now);
    hub = await start(data);
    writeConnection(hub);
    const purges = () =>
      hub.app.get(EventStore).readStream('goteborg-stodcentrum', 'purges-consultation.goteborg-stodcentrum');
    while ((await purges()).length === 0) await setTimeout(50);
  };

  it.each(blocks)('prints what the page says: $title', async ({ code, printed, tomorrow }) => {
    if (tomorrow) await nextDay();
    expect((await shell.run(code)).printed.trim()).toMatch(printed);
  });

  it('goes all the way to the purge', () => {
    expect(blocks.map(({ tomorrow }) => tomorrow).indexOf(true)).toBe(blocks.length - 1);
  });
});
