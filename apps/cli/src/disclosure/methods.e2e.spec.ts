import { documented } from './testing/documented.js';

const { files, commands, write, samverk } = documented('suppress|round|noise');
interface Document {
  readonly cells: unknown;
  readonly release: { readonly tables: readonly { readonly cells: unknown }[] };
}
const given = (name: string, change: (document: Document) => unknown): string => {
  const document = JSON.parse(files.find((file) => file.name === `${name}.json`)!.content) as Document;
  write('changed.json', JSON.stringify(change(document)));
  return `disclosure ${name} changed.json`;
};

describe('The formats of docs/disclosure-formats.md', () => {
  it('has an example of every method', () => {
    expect(commands.map(({ words }) => words.split(' ')[1])).toEqual(
      expect.arrayContaining(['suppress', 'round', 'noise']),
    );
  });

  it.each(commands)('prints what the page says: $words', async ({ words, printed }) => {
    const { stdout, status } = await samverk(words);
    expect(stdout).toBe(`${printed}\n`);
    expect(status).toBe(/uneven/.test(words) ? 2 : /full/.test(words) ? 1 : 0);
  });

  it('reads what may be left out, and keys that it does not know', async () => {
    const bare = given('suppress', ({ cells }) => ({ cells, more: 1 }));
    expect(JSON.parse((await samverk(bare)).stdout)).toEqual({
      suppressed: [],
      cost: 0,
      optimal: true,
      bound: 0,
      audit: [],
    });
  });

  it('answers a release that was drawn with the same figures, and refuses one that the budget does not cover', async () => {
    const { budget, figures } = JSON.parse((await samverk('disclosure noise noise.json')).stdout);
    const again = await samverk(given('noise', ({ release }) => ({ budget, release })));
    expect(JSON.parse(again.stdout)).toMatchObject({ figures, budget, left: '1/2' });
    const more = given('noise', ({ release }) => ({
      budget,
      release: {
        id: '2022',
        tables: [{ epsilon: '2/3', cells: release.tables[0]!.cells }],
      },
    }));
    const { status, stdout } = await samverk(more);
    expect({ status, code: JSON.parse(stdout).error.code }).toEqual({ status: 1, code: 'privacy-budget-spent' });
  });

  it.each([
    ['suppress', { cells: [{ id: 'a', value: '7654321' }] }, 'wrong-kind', '/cells/0/value'],
    ['suppress', { cells: [{ id: 'a', value: 7654321, cost: -1 }] }, 'number-out-of-range', '/cells/0/cost'],
    ['suppress', { cells: [{ id: 'a', value: 7654321 }], primary: [{ id: 'b' }] }, 'unknown-id', '/primary/0/id'],
    [
      'suppress',
      { cells: [{ id: 'a', value: 7654321 }], relationsEqualZero: [{ a: 1 }] },
      'relation-not-met',
      '/relationsEqualZero/0',
    ],
    [
      'suppress',
      { cells: [{ id: 'a', value: 7654321 }], structuralZeros: ['a'] },
      'structural-zero-not-zero',
      '/structuralZeros/0',
    ],
    ['round', { cells: [{ id: 'a', value: 7654321 }], base: 3, seed: '7654321' }, 'base-below-threshold', '/base'],
    ['round', { cells: [{ id: 'a', value: -7654321 }], base: 5, seed: 's' }, 'number-out-of-range', '/cells/0/value'],
    ['noise', { budget: { limit: 'x7654321' } }, 'no-fraction', '/budget/limit'],
  ])('%s says what to correct and never what stands there', async (command, document, code, pointer) => {
    write('bad.json', JSON.stringify(document));
    const { status, stdout, stderr } = await samverk(`disclosure ${command} bad.json`);
    expect([status, JSON.parse(stdout).error]).toEqual([2, expect.objectContaining({ code, pointer })]);
    expect(stdout + stderr).not.toContain('7654321');
  });
});
