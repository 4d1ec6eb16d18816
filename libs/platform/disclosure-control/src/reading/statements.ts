import type { Attacker, Release } from '../ledger/ledger.js';
import type { Coefficients, Statement } from '../statement.js';
import { Malformed } from './malformed.js';
import { field, inside, listOf, number, object, optional, text, idText, type Reader } from './parts.js';

const [LIGHTEST, HEAVIEST] = [1e-6, 1e12];

export const weight: Reader<number> = (value, at) => {
  const read = number(value, at);
  if (read === 0 || (Math.abs(read) >= LIGHTEST && Math.abs(read) <= HEAVIEST)) return read;
  throw new Malformed(
    'number-out-of-range',
    at,
    'give a weight of size 0.000001 to 10^12, or 0; multiply the whole statement where needed.',
  );
};

/** Weights of counts that exist. */
export const coefficients =
  (latent: ReadonlySet<string>): Reader<Coefficients> =>
  (value, at) =>
    Object.fromEntries(
      Object.entries(object(value, at)).map(([id, one]) => {
        if (!latent.has(id)) throw new Malformed('unknown-id', inside(at, id), 'name a count that stands in /latent.');
        return [id, weight(one, inside(at, id))];
      }),
    );

export const statement =
  (latent: ReadonlySet<string>): Reader<Statement> =>
  (value, at) => {
    const from = object(value, at);
    return {
      coef: field(from, at, 'coef', coefficients(latent)),
      lo: field(from, at, 'lo', optional(number, null)),
      up: field(from, at, 'up', optional(number, null)),
    };
  };

export const statements = (latent: ReadonlySet<string>): Reader<Statement[]> => optional(listOf(statement(latent)), []);

/** Items of which no two have the same id. */
export const named =
  <Item extends { readonly id: string }>(read: Reader<Item>): Reader<Item[]> =>
  (value, at) => {
    const items = listOf(read)(value, at);
    const seen = new Set<string>();
    items.forEach(({ id }, nr) => {
      if (seen.has(id)) throw new Malformed('duplicate-id', inside(inside(at, nr), 'id'), 'give an id of its own.');
      seen.add(id);
    });
    return items;
  };

/** What is tried on nobody, or for nothing, would always be safe. */
export const some =
  <Item>(read: Reader<Item[]>): Reader<Item[]> =>
  (value, at) => {
    const items = read(value, at);
    if (items.length === 0) throw nothingToTry(at);
    return items;
  };

export const nothingToTry = (at: string): Malformed =>
  new Malformed('nothing-to-try', at, 'name one at least: nothing would be tried, and everything would pass for safe.');

/** Put in order as it is: by the gate alone, where it matters. */
const moment: Reader<string | number> = (value, at) => (typeof value === 'number' ? value : text(value, at));

export const release =
  (latent: ReadonlySet<string>): Reader<Release> =>
  (value, at) => {
    const from = object(value, at);
    const time = field(from, at, 'time', optional(moment, undefined));
    return {
      id: field(from, at, 'id', idText),
      ...(time !== undefined && { time }),
      statements: field(from, at, 'statements', statements(latent)),
    };
  };

export const attacker =
  (latent: ReadonlySet<string>): Reader<Attacker> =>
  (value, at) => {
    const from = object(value, at);
    return { id: field(from, at, 'id', idText), knows: field(from, at, 'knows', statements(latent)) };
  };

const bare: Reader<{ readonly id: string }> = (value, at) => ({ id: field(object(value, at), at, 'id', idText) });

export const latentCounts: Reader<string[]> = (value, at) => named(bare)(value, at).map(({ id }) => id);
