import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const rows = readFileSync('docs/language.md', 'utf8')
  .split('\n')
  .flatMap((line) => {
    const [, word, path] = /`([^`]+)` \| \[[^\]]+\]\(\.\.\/([^)]+)\) \|$/.exec(line) ?? [];
    return word && path ? [[word, path] as const] : [];
  });

describe('the glossary', () => {
  it('has words', () => expect(rows.length).toBeGreaterThan(40));

  it.each(rows)('%s is still a word of %s', (word, path) => {
    expect(existsSync(join(process.cwd(), path))).toBe(true);
    expect(readFileSync(path, 'utf8')).toContain(word);
  });
});
