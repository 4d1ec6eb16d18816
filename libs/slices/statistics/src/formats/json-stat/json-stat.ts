import type { ReleasedTable } from '../../domain/released-table.js';
import { cellsInOrder, isShown } from '../cells-in-order.js';
import type { Language } from '../language.js';
import { titleOf, words } from '../words.js';
import { dimensionsOf } from './dimensions.js';

/** Why a limit is not told: the class has none, or the table is not shown. */
export const NO_UPPER_LIMIT = 'no-upper-limit';
export const NOT_SHOWN = 'not-shown';

const valuesOf = (table: ReleasedTable) => {
  const why = isShown(table) ? NO_UPPER_LIMIT : NOT_SHOWN;
  const value = cellsInOrder(table).flatMap(({ told }) => [told?.lo ?? null, told?.up ?? null]);
  const untold = value.flatMap((limit, index) => (limit === null ? [[String(index), why] as const] : []));
  return { value, ...(untold.length ? { status: Object.fromEntries(untold) } : {}) };
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
  status: { label: { [NO_UPPER_LIMIT]: words.noUpperLimit[language], [NOT_SHOWN]: words.notShown[language] } },
});

const dataset = (table: ReleasedTable, language: Language) => {
  const { named, role } = dimensionsOf(table, language);
  return {
    version: '2.0',
    class: 'dataset',
    label: titleOf(table)[language],
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
