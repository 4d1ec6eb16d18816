import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { jest } from '@jest/globals';
import { run } from '../../program.js';

/** The threads run the sources too. */
const sources = [
  '--conditions=own-source',
  '--import',
  resolve('libs/platform/projections/src/testing/typescript.mjs'),
];

/** The examples of docs/disclosure-formats.md: its files in a folder of their own, and its commands of some methods. */
export const documented = (methods: string) => {
  const page = readFileSync('docs/disclosure-formats.md', 'utf8');
  const files = [...page.matchAll(/<!-- file: (\S+) -->\n```json\n([\s\S]*?)```/g)].map(([, name, content]) => ({
    name: name!,
    content: content!,
  }));
  const example = new RegExp(`\`\`\`\\n\\$ samverk (disclosure (?:${methods}) .+)\\n([\\s\\S]*?)\\n\`\`\``, 'g');
  const commands = [...page.matchAll(example)].map(([, words, printed]) => ({ words: words!, printed: printed! }));
  let folder = '';
  const write = (name: string, content: string): void => writeFileSync(join(folder, name), content);
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'samverk-formats-'));
    for (const { name, content } of files) write(name, content);
    process.execArgv = sources;
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  /** A command on those files, with what it printed. */
  const samverk = async (words: string): Promise<{ status: number; stdout: string; stderr: string }> => {
    const printed = { stdout: '', stderr: '' };
    const writes = (['stdout', 'stderr'] as const).map((out) =>
      jest.spyOn(process[out], 'write').mockImplementation((chunk) => ((printed[out] += String(chunk)), true)),
    );
    const inFolder = words.split(' ').map((word) => (word.endsWith('.json') ? join(folder, word) : word));
    const status = await run(['node', 'samverk', ...inFolder], {});
    for (const write of writes) write.mockRestore();
    return { status, ...printed };
  };
  return { files, commands, write, samverk };
};
