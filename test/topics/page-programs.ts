import { readFile } from 'node:fs/promises';

type Program = (...given: unknown[]) => Promise<unknown>;
const AsyncFunction = (async () => undefined).constructor as new (...parts: string[]) => Program;

/**
 * The programs of a page of the documentation, to be run as they stand there: what they import is given under the name of its
 * package, and each path as the test wants it.
 */
export const programsOf = async (
  page: string,
  given: Readonly<Record<string, unknown>>,
  paths: (path: string) => string,
) => {
  const text = await readFile(page, 'utf8');
  const names = Object.keys(given);
  return [...text.matchAll(/```js\n(.*?)```/gs)].map(([, code]) => {
    const loaded = code!
      .replace(/^import (\{.*\}) from '@samverk\/client';/gm, 'const $1 = library;')
      .replace(/^import (\w+) from '\1';\n/gm, '')
      .replace(/^export const (\w+) = /gm, 'return ');
    const placed = loaded.replace(/'([\w./]+\.jsonl)'/g, (_, path: string) => JSON.stringify(paths(path)));
    return () => new AsyncFunction(...names, placed)(...Object.values(given));
  });
};
