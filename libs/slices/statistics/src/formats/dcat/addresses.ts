import type { ReleasedTable } from '../../domain/released-table.js';
import type { Language } from '../language.js';
import type { Publisher } from './publisher.js';

const path = (baseUrl: string, ...parts: readonly string[]): string =>
  [baseUrl.replace(/\/+$/, ''), ...parts.map(encodeURIComponent)].join('/');

/** Where things are found. Every one has an address: the portal takes no blank nodes (DIGG, harvesting). */
export const addresses = (baseUrl: string) => ({
  catalogue: path(baseUrl, 'catalogue'),
  contact: `${path(baseUrl, 'catalogue')}#contact`,
  series: ({ plan, table }: ReleasedTable) => path(baseUrl, 'series', plan.id, table),
  dataset: ({ release, table }: ReleasedTable) => path(baseUrl, 'releases', release, 'tables', table),
  file: ({ release, table }: ReleasedTable, format: string, language: Language) =>
    `${path(baseUrl, 'releases', release, 'tables', table)}?format=${format}&language=${language}`,
});

export type Addresses = ReturnType<typeof addresses>;

/** What every description in the catalogue needs. */
export interface Described {
  readonly publisher: Publisher;
  readonly at: Addresses;
}
