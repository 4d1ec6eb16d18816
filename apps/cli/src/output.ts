import { printable } from './printable.js';

/** Prints a result for a person, or as one line of JSON for a program. */
export const told = (result: unknown, sentence: string, json = false): void => {
  const text = json ? JSON.stringify(result) : sentence;
  process.stdout.write(`${printable(text, process.stdout.isTTY === true)}\n`);
};

/** Columns under each other, numbers to the right. */
export const table = (rows: readonly Readonly<Record<string, string | number>>[]): string => {
  const names = Object.keys(rows[0] ?? {});
  const width = (name: string): number => Math.max(name.length, ...rows.map((row) => String(row[name]).length));
  const cell = (name: string, value: string | number): string =>
    typeof value === 'number' ? String(value).padStart(width(name)) : value.padEnd(width(name));
  const lines = [
    names.map((name) => cell(name, name)),
    ...rows.map((row) => names.map((name) => cell(name, row[name] ?? ''))),
  ];
  return lines.map((cells) => cells.join('  ').trimEnd()).join('\n');
};
