import { createRequire } from 'node:module';

/** What the JSON-stat toolkit makes of a dataset; it comes without types. */
export interface StatReader {
  readonly class: string;
  readonly n: number;
  readonly id: readonly string[];
  readonly updated: string;
  readonly role: { readonly time?: readonly string[]; readonly metric?: readonly string[] };
  readonly status: readonly (string | null)[] | null;
  Dimension(id: string): {
    readonly id: readonly string[];
    readonly label: string;
    Category(id: string): { readonly label: string; readonly unit?: { readonly label: string } | null };
  };
  Data(at: Record<string, string>): { readonly value: number | null; readonly status: string | null };
  Dataset(index: number): StatReader;
}

const toolkit = createRequire(import.meta.url)('jsonstat-toolkit') as (response: unknown) => StatReader;

/** Reads with the reference implementation (https://jsonstat.com). */
export const readStat = (text: string): StatReader => toolkit(JSON.parse(text));
