import type { Dimension, Label, ReleasedTable } from '../../domain/released-table.js';
import { unitLabels, words } from '../words.js';
import type { Language } from '../language.js';

/** A dimension as JSON-stat has it (https://json-stat.org/full/, dimension). */
export interface StatDimension {
  readonly label: string;
  readonly note?: readonly string[];
  readonly category: {
    readonly index: readonly string[];
    readonly label: Readonly<Record<string, string>>;
    readonly unit?: Readonly<Record<string, { readonly label: string; readonly decimals: number }>>;
  };
}

export type NamedDimension = readonly [id: string, dimension: StatDimension];

const PERIOD_ID = /^\d{4}(-(0[1-9]|1[0-2]|Q[1-4]|H[12]))?$/;

/** Whether the groups of a dimension are calendar periods, each by its own id. */
export const isTime = ({ groups }: Dimension): boolean => groups.every(({ id }) => PERIOD_ID.test(id));

const categories = (labels: readonly (readonly [id: string, label: Label])[], language: Language) => ({
  index: labels.map(([id]) => id),
  label: Object.fromEntries(labels.map(([id, label]) => [id, label[language]])),
});

const ofTable = (dimension: Dimension, language: Language): StatDimension => ({
  label: dimension[language],
  ...(dimension.multiple ? { note: [words.several[language]] } : {}),
  category: categories(
    dimension.groups.map((group) => [group.id, group]),
    language,
  ),
});

const free = (wanted: string, taken: readonly string[]): string =>
  taken.includes(wanted) ? free(`${wanted}_`, taken) : wanted;

const limits = (table: ReleasedTable, language: Language): StatDimension => {
  const unit = { label: unitLabels[table.count][language], decimals: 0 };
  return {
    label: words.class[language],
    note: [words.classMeaning[language]],
    category: {
      ...categories(
        [
          ['lower', words.lower],
          ['upper', words.upper],
        ],
        language,
      ),
      unit: { lower: unit, upper: unit },
    },
  };
};

const period = ({ id }: ReleasedTable['period'], language: Language): StatDimension => ({
  label: words.period[language],
  category: { index: [id], label: { [id]: id } },
});

/** The ids of the dimensions: the variable, told apart where two of them group the same one. */
const idsOf = (dimensions: readonly Dimension[]): string[] =>
  dimensions.reduce<string[]>((ids, { variable }) => [...ids, free(variable, ids)], []);

/** The dimensions of the table, its period, and last the two limits of a class, which are what is measured. */
export const dimensionsOf = (table: ReleasedTable, language: Language) => {
  const ids = idsOf(table.dimensions);
  const own = table.dimensions.map((dimension, index): NamedDimension => [ids[index]!, ofTable(dimension, language)]);
  const time = ids.filter((_, index) => isTime(table.dimensions[index]!));
  const constant: NamedDimension[] = time.length ? [] : [[free('period', ids), period(table.period, language)]];
  const metric = free('limit', ids);
  return {
    named: [...own, ...constant, [metric, limits(table, language)] as NamedDimension],
    role: { time: [...time, ...constant.map(([id]) => id)], metric: [metric] },
  };
};
