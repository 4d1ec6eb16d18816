import { readdirSync, readFileSync } from 'node:fs';

const template = String.raw`(?:\.\w+)*(?:\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\))?`;
const named = new RegExp(String.raw`\b(?:it|describe)${template}\(\s*(['"\`])((?:\\.|(?!\1).)*)\1`, 'gs');

/** The names of tests and groups of tests that a spec file holds, as they stand in it. */
export const testNamesIn = (path: string): readonly string[] =>
  [...readFileSync(path, 'utf8').matchAll(named)].map(([, , name]) => name!.replace(/\\(['"])/g, '$1'));

/** Every spec file of the repository. */
export const specFiles = (): readonly string[] =>
  ['apps', 'libs', 'test'].flatMap((root) =>
    readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.spec.ts') && !file.includes('node_modules'))
      .map((file) => `${root}/${file}`),
  );

export interface Cited {
  readonly path: string;
  readonly name: string;
}

/** The tests that a cell of a table names: `[file](../path): name`, one or several, each on a line of its own. */
export const citedIn = (cell: string): readonly Cited[] =>
  cell.split('<br>').flatMap((each) => {
    const [, path, name] = /^\[[^\]]+\]\(\.\.\/([^)]+)\): (.+)$/.exec(each.trim()) ?? [];
    return path && name ? [{ path, name: name.replaceAll('\\|', '|') }] : [];
  });

/** The rows of the tables in a page, as cells; without headings. */
export const rowsOf = (page: string): readonly (readonly string[])[] =>
  readFileSync(page, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith('|---'))
    .map((line) =>
      line
        .slice(1, -1)
        .split(/(?<!\\)\|/)
        .map((cell) => cell.trim()),
    );
