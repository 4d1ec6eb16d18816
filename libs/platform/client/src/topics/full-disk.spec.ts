import * as fs from 'node:fs/promises';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import { andDealtWith, isDealtWith } from './dealt.js';

/** A disk on which at times only so many characters fit. */
let room = Infinity;
jest.unstable_mockModule('node:fs/promises', () => ({
  ...fs,
  appendFile: async (path: string, text: string, options: object) => {
    await fs.appendFile(path, text.slice(0, room), options);
    if (room < text.length)
      throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
  },
}));
const { fileDealings } = await import('./file-dealings.js');

let folder: string;
let path: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'samverk-dealings-'));
  path = join(folder, 'dealings.jsonl');
  room = Infinity;
});
afterEach(() => rm(folder, { recursive: true }));

type Dealings = ReturnType<typeof fileDealings>;
const deal = (dealings: Dealings, sequence: bigint): Promise<void> =>
  dealings.take('here.open', async (dealt, { keep }) => {
    if (isDealtWith(dealt, sequence)) return dealt;
    keep({ nr: Number(sequence) });
    return andDealtWith(dealt, sequence);
  });

it.each([0, 1, 40])('of a line for which the disk had room for %d characters nothing stays', async (characters) => {
  const dealings = fileDealings(path);
  await deal(dealings, 1n);
  const before = await readFile(path, 'utf8');
  room = characters;
  await expect(deal(dealings, 2n)).rejects.toThrow('ENOSPC');
  expect(await readFile(path, 'utf8')).toBe(before);
});

it('a disk that was full for a while ends nothing: the message comes again, and the next process reads what followed', async () => {
  const dealings = fileDealings(path);
  await deal(dealings, 1n);
  room = 40;
  for (const _ of [1, 2]) await expect(deal(dealings, 2n)).rejects.toThrow('ENOSPC');
  room = Infinity;
  await deal(dealings, 2n);
  await deal(dealings, 3n);
  const kept = (await readFile(path, 'utf8')).trimEnd().split('\n');
  expect(kept.map((line) => (JSON.parse(line) as { kept: unknown[] }).kept)).toEqual([
    ...[[{ nr: 1 }], [{ nr: 2 }], [{ nr: 3 }]],
  ]);
  const next = fileDealings(path);
  for (const sequence of [1n, 2n, 3n]) await deal(next, sequence);
  expect((await readFile(path, 'utf8')).trimEnd().split('\n')).toEqual(kept);
});
