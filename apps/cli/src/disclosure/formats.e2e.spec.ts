import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { jest } from '@jest/globals';
import { run } from '../program.js';

const page = readFileSync('docs/disclosure-formats.md', 'utf8');
const files = [...page.matchAll(/<!-- file: (\S+) -->\n```json\n([\s\S]*?)```/g)];
const commands = [...page.matchAll(/```\n\$ samverk (.+)\n([\s\S]*?)\n```/g)].map(([, words, printed]) => ({
  words: words!,
  printed: printed!,
}));
/** The threads run the sources too. */
const sources = [
  '--conditions=own-source',
  '--import',
  resolve('libs/platform/projections/src/testing/typescript.mjs'),
];

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'samverk-formats-'));
  for (const [, name, content] of files) writeFileSync(join(folder, name!), content!);
  process.execArgv = sources;
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const samverk = async (words: string) => {
  const printed = { stdout: '', stderr: '' };
  const writes = (['stdout', 'stderr'] as const).map((out) =>
    jest.spyOn(process[out], 'write').mockImplementation((chunk) => ((printed[out] += String(chunk)), true)),
  );
  const inFolder = words.split(' ').map((word) => (word.endsWith('.json') ? join(folder, word) : word));
  const status = await run(['node', 'samverk', ...inFolder], {});
  for (const write of writes) write.mockRestore();
  return { status, ...printed };
};
/** `…` stands for what differs from run to run. */
const pattern = (printed: string): RegExp =>
  new RegExp(`^${printed.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`).replaceAll('…', String.raw`\d+`)}\n$`);

describe('The formats of docs/disclosure-formats.md', () => {
  it('has an example of every format', () => {
    expect(files.map(([, name]) => name)).toEqual(['audit.json', 'gate.json', 'wrong.json', 'contradiction.json']);
    expect(commands).toHaveLength(4);
  });
  it.each(commands)('prints what the page says: $words', async ({ words, printed }) => {
    const { stdout, status } = await samverk(words);
    expect(stdout).toMatch(pattern(printed));
    // An answer, a refusal, or something to correct.
    expect(status).toBe(/wrong/.test(words) ? 2 : /gate|contradiction/.test(words) ? 1 : 0);
  });
  it('says what to correct, to programs and to people', async () => {
    expect(await samverk('disclosure audit absent.json')).toMatchObject({
      status: 2,
      stdout: expect.stringContaining('file-unreadable'),
      stderr: expect.stringMatching(/^samverk: /m),
    });
    writeFileSync(join(folder, 'no.json'), 'nine');
    expect(await samverk('disclosure audit no.json')).toMatchObject({
      status: 2,
      stdout: expect.stringContaining('not-json'),
    });
  });
  it('shows the worlds only to whom asks for them', async () => {
    const { ranges } = JSON.parse((await samverk('disclosure audit --witnesses audit.json')).stdout);
    expect(ranges[0].witnesses.lo).toMatchObject({ value: 1, world: { 'north/advice': 1, 'south/advice': 9 } });
  });
  it('has no answer when time runs out', async () => {
    const { status, stdout } = await samverk('disclosure audit --seconds 0.001 audit.json');
    expect({ status, code: JSON.parse(stdout).error.code }).toEqual({ status: 1, code: 'time-out' });
  });
});
