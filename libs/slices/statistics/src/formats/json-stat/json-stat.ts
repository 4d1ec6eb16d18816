import type { ReleasedTable } from '../../domain/released-table.js';
import { cellsInOrder } from '../cells-in-order.js';
import type { Language } from '../language.js';
import { words } from '../words.js';
import { dimensionsOf } from './dimensions.js';

/** The mark on a value that is not told: a class without an upper limit. */
export const NO_UPPER_LIMIT = 'no-upper-limit';

const valuesOf = (table: ReleasedTable) => {
  const value = cellsInOrder(table).flatMap(({ cell }) => [cell.lo, cell.up]);
  const open = value.flatMap((limit, index) => (limit === null ? [[String(index), NO_UPPER_LIMIT] as const] : []));
  return { value, ...(open.length ? { status: Object.fromEntries(open) } : {}) };
};

const extensionOf = (
  { release, table, plan, level, audience, synthetic, period }: ReleasedTable,
  language: Language,
) => ({
  release,
  table,
  plan: { id: plan.id, version: plan.version },
  level,
  audience,
  period: { kind: period.kind, id: period.id },
  synthetic,
  class: words.classMeaning[language],
  status: { label: { [NO_UPPER_LIMIT]: words.noUpperLimit[language] } },
});

const dataset = (table: ReleasedTable, language: Language) => {
  const { named, role, title } = dimensionsOf(table, language);
  return {
    version: '2.0',
    class: 'dataset',
    label: title,
    updated: table.publishedOn,
    note: [words.classMeaning[language], ...table.footnotes.map((note) => `${note.code}: ${note[language]}`)],
    role,
    id: named.map(([id]) => id),
    size: named.map(([, { category }]) => category.index.length),
    dimension: Object.fromEntries(named),
    ...valuesOf(table),
    extension: extensionOf(table, language),
  };
};

/**
 * A table as a JSON-stat 2.0 dataset (https://json-stat.org/full/), several as a collection that carries its datasets.
 * A class is two values of a metric dimension, `lower` and `upper`, since readers know values and dimensions only; no
 * upper limit is null, the format's missing value, with a status that says why.
 */
export const jsonStat = (tables: ReleasedTable | readonly ReleasedTable[], language: Language): string =>
  JSON.stringify(
    'cells' in tables
      ? dataset(tables, language)
      : { version: '2.0', class: 'collection', link: { item: tables.map((table) => dataset(table, language)) } },
  );
