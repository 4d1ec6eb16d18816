import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { collected, newEvents, to, wholeFeed } from '#platform/event-store/testing';
import { migratedDatabase } from '#platform/event-store-postgres/testing';
import { appendCall } from './append-call.js';
import { item } from './append-item.js';

const child = fileURLToPath(new URL('testing/writing-child.mjs', import.meta.url));

it('a process killed while it writes leaves each append whole or absent, and all can be sent again', async () => {
  const { store, url, close } = await migratedDatabase();
  const folder = mkdtempSync(join(tmpdir(), 'samverk-writer-'));
  const appends = Array.from({ length: 3_000 }, (_, n) => [to(`s-${n % 7}`, newEvents(2)), to(`s-${(n + 1) % 7}`)]);
  const calls = join(folder, 'calls.json');
  writeFileSync(calls, JSON.stringify(appends.map((append) => appendCall([item('c', append)]))));

  const acknowledged: number[] = [];
  const writer = spawn(process.execPath, [child, calls, url], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise((resolve) => writer.once('close', resolve));
  writer.stdout.on('data', (lines: Buffer) => {
    acknowledged.push(...lines.toString().trim().split('\n').map(Number));
    if (acknowledged.length > 300) writer.kill('SIGKILL');
  });
  await ended;
  rmSync(folder, { recursive: true });

  const stored = new Set((await wholeFeed(store, { limit: 1_000 })).map(({ id }) => id));
  const whole = appends.map((append) => append.flatMap(({ events }) => events.map(({ id }) => stored.has(id))));
  expect(whole.every((there) => new Set(there).size === 1)).toBe(true);
  expect(acknowledged.every((number) => whole[number]![0])).toBe(true);
  expect(whole.some(([there]) => !there)).toBe(true);

  await Promise.all(appends.map((append) => store.append('c', append)));
  expect(await wholeFeed(store, { limit: 1_000 })).toHaveLength(9_000);
  expect(await collected(store.verify())).toEqual([]);
  await close();
});
