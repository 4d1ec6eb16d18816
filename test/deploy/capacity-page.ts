import { readFileSync } from 'node:fs';

type Row = Readonly<Record<string, string>>;

/** The rows of the tables of a page that have this column, each cell by the name of its column. */
export const rowsWith = (page: string, column: string): readonly Row[] => {
  const tables = readFileSync(page, 'utf8').match(/(?:^\|.*\|\n)+/gm) ?? [];
  return tables.flatMap((table) => {
    const [head, , ...rest] = table.trimEnd().split('\n').map(cells);
    if (!head!.includes(column)) return [];
    return rest.map((row) => Object.fromEntries(row.map((cell, nr) => [head![nr]!, cell])));
  });
};

const cells = (line: string): readonly string[] =>
  line
    .slice(1, -1)
    .split('|')
    .map((cell) => cell.trim());

/** The first number in a text, thousands apart as the pages write them. */
export const numberIn = (text: string): number => Number(/\d[\d ]*(?:\.\d+)?/.exec(text)![0].replaceAll(' ', ''));

export const numbersIn = (text: string): readonly number[] => text.split(/[/,]/).map(numberIn);

/** Equal as far as the page says it: so many digits as stand there. */
export const roundsTo = (exact: number, said: number): boolean => {
  const digits = String(said)
    .replace(/^0\.0*/, '')
    .replace('.', '')
    .replace(/0+$/, '').length;
  return Number(exact.toPrecision(Math.max(digits, 1))) === said;
};
