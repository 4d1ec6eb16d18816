import { appendFile, mkdir, mkdtemp, readFile, rm, rmdir, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { andDealtWith, isDealtWith } from './dealt.js';
import { fileDealings } from './file-dealings.js';

let folder: string;
let path: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'samverk-dealings-'));
  path = join(folder, 'dealings.jsonl');
});
afterEach(() => rm(folder, { recursive: true }));

const deal = (dealings: ReturnType<typeof fileDealings>, sequence: bigint, topic = 'here.open') =>
  dealings.take(topic, async (dealt, { keep }) => {
    if (isDealtWith(dealt, sequence)) return dealt;
    keep({ topic, nr: Number(sequence) });
    return andDealtWith(dealt, sequence);
  });
const kept = async (): Promise<unknown[]> => {
  const lines = (await readFile(path, 'utf8')).trimEnd().split('\n');
  return lines.flatMap((line) => (JSON.parse(line) as { kept: { nr: number }[] }).kept.map(({ nr }) => nr));
};

it('what has been dealt with outlives the process, by topic', async () => {
  const first = fileDealings(path);
  await Promise.all([deal(first, 1n), deal(first, 1n), deal(first, 3n)]);
  const second = fileDealings(path);
  for (const sequence of [1n, 2n, 3n]) await deal(second, sequence);
  await deal(second, 1n, 'here.releases');
  expect(await kept()).toEqual([1, 3, 2, 1]);
});

it('half a line that a dying process left never was, and is dealt with again', async () => {
  await deal(fileDealings(path), 1n);
  const whole = await readFile(path, 'utf8');
  await deal(fileDealings(path), 2n);
  const cut = (await readFile(path, 'utf8')).slice(0, whole.length + 40);
  await rm(path);
  await appendFile(path, cut);
  const next = fileDealings(path);
  await deal(next, 2n);
  await deal(next, 3n);
  expect(await kept()).toEqual([1, 2, 3]);
});

it('work that fails leaves no trace', async () => {
  const dealings = fileDealings(path);
  const failing = dealings.take('here.open', async (_dealt, { keep }) => {
    keep('half of it');
    throw new Error('no');
  });
  await expect(failing).rejects.toThrow('no');
  await deal(dealings, 1n);
  expect(await kept()).toEqual([1]);
});

it('the file is readable by its owner alone', async () => {
  await deal(fileDealings(path), 1n);
  expect((await stat(path)).mode & 0o777).toBe(0o600);
});

it('a file that could not be read once is tried again, as the same message comes again', async () => {
  // As when the disk is away at the first message.
  await mkdir(path);
  const dealings = fileDealings(path);
  await expect(deal(dealings, 1n)).rejects.toThrow('EISDIR');
  await rmdir(path);
  await deal(dealings, 1n);
  expect(await kept()).toEqual([1]);
});
