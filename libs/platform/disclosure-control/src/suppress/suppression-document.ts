import { Malformed } from '../reading/malformed.js';
import { field, inside, number, object, optional, idText, type Reader } from '../reading/parts.js';
import { named, nothingToTry } from '../reading/statements.js';
import { cellId, zeroCells, zeroSums } from '../table/table-document.js';
import type { Suppression } from './suppressed.js';
import type { Demand, Limits, SuppressionTask, TableCell } from './task.js';

/** What `samverk disclosure suppress` reads; unknown keys are ignored. Throws `Malformed`. */
export const readSuppression = (document: unknown): SuppressionTask => {
  const from = object(document, '');
  const cells = field(from, '', 'cells', named(tableCell));
  const values = new Map(cells.map(({ id, value }) => [id, value]));
  const relations = field(from, '', 'relationsEqualZero', optional(zeroSums(values), []));
  const zeros = field(from, '', 'structuralZeros', optional(zeroCells(values), new Set<string>()));
  const primary = field(from, '', 'primary', optional(named(demand(values)), []));
  const model = field(from, '', 'attackerModel', optional(attackerModel([...values.keys()]), undefined));
  return {
    cells: cells.map((cell) => ({ ...cell, structuralZero: zeros.has(cell.id) })),
    relations,
    withheld: primary.map(({ id }) => id),
    attackers: [{ limits: model?.limits, demands: primary.map(({ id, ...ends }) => ({ cell: id, ...ends })) }],
    whole: cells.every(({ value }) => Number.isInteger(value)) && model?.whole !== false,
  };
};

const notNegative: Reader<number> = (value, at) => {
  const read = number(value, at);
  if (read >= 0) return read;
  throw new Malformed('number-out-of-range', at, 'give a number that is not negative.');
};

const tableCell: Reader<TableCell> = (value, at) => {
  const from = object(value, at);
  return {
    id: field(from, at, 'id', idText),
    value: field(from, at, 'value', number),
    cost: field(from, at, 'cost', optional(notNegative, 1)),
  };
};

/** What is demanded lies around the value: ends put the wrong way round would be met by the value alone, and show it. */
const demand =
  (values: ReadonlyMap<string, number>): Reader<Omit<Demand, 'cell'> & { readonly id: string }> =>
  (value, at) => {
    const from = object(value, at);
    const id = field(from, at, 'id', cellId(new Set(values.keys())));
    const lo = field(from, at, 'needLo', optional(number, null));
    const up = field(from, at, 'needUp', optional(number, null));
    if (lo === null && up === null) throw nothingToTry(at);
    if (lo !== null && lo > values.get(id)!) throw pastTheValue(inside(at, 'needLo'), 'at most');
    if (up !== null && up < values.get(id)!) throw pastTheValue(inside(at, 'needUp'), 'at least');
    return { id, lo, up };
  };

const pastTheValue = (at: string, side: string): Malformed =>
  new Malformed(
    'number-out-of-range',
    at,
    `give ${side} the value of the cell: the range must reach from it to there.`,
  );

/** Limits for all cells as numbers, or for some as an object from id to number. */
const attackerModel =
  (ids: readonly string[]): Reader<{ limits: Readonly<Record<string, Limits>>; whole: boolean }> =>
  (value, at) => {
    const from = object(value, at);
    const lower = field(
      from,
      at,
      'lower',
      optional(perCell(new Set(ids)), () => null),
    );
    const upper = field(
      from,
      at,
      'upper',
      optional(perCell(new Set(ids)), () => null),
    );
    return {
      limits: Object.fromEntries(ids.map((id) => [id, { lo: lower(id) ?? 0, up: upper(id) }])),
      whole: field(from, at, 'whole', optional(truth, true)),
    };
  };

const perCell =
  (known: ReadonlySet<string>): Reader<(id: string) => number | null> =>
  (value, at) => {
    if (typeof value === 'number') return () => number(value, at);
    const limits = Object.entries(object(value, at)).map(([id, limit]) => {
      cellId(known)(id, inside(at, id));
      return [id, optional(number, null)(limit, inside(at, id))] as const;
    });
    const found = new Map(limits);
    return (id) => found.get(id) ?? null;
  };

const truth: Reader<boolean> = (value, at) => {
  if (typeof value === 'boolean') return value;
  throw new Malformed('wrong-kind', at, 'give true or false.');
};

/** What it writes. `repairs` only where a pattern had to be mended against somebody who knows that cells are whole. */
export const suppressionDocument = ({
  withheld,
  cost,
  optimal,
  bound,
  audit,
  repaired,
}: Suppression & { status: 'protected' }) => ({
  suppressed: withheld,
  cost,
  optimal,
  bound,
  audit: audit.map(({ id, lo, up }) => ({ id, lo, up })),
  ...(repaired > 0 && { repairs: repaired }),
});
