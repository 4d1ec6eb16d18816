import { LARGEST_FIGURE } from '../statement.js';
import { Malformed } from './malformed.js';

export type Reader<Value> = (value: unknown, at: string) => Value;
type Fields = Readonly<Record<string, unknown>>;

export const inside = (at: string, key: string | number): string =>
  `${at}/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`;

export const object: Reader<Fields> = (value, at) => {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Fields;
  throw new Malformed('wrong-kind', at, 'give an object.');
};

/** Own fields only: a document may call its counts `__proto__` or `constructor`. */
export const field = <Value>(from: Fields, at: string, name: string, read: Reader<Value>): Value =>
  read(Object.hasOwn(from, name) ? from[name] : undefined, inside(at, name));

export const listOf =
  <Value>(read: Reader<Value>): Reader<Value[]> =>
  (value, at) => {
    if (!Array.isArray(value)) throw new Malformed('wrong-kind', at, 'give a list.');
    return value.map((item, nr) => read(item, inside(at, nr)));
  };

/** What is left out, or `null`, is the given value instead. */
export const optional =
  <Value, Absent>(read: Reader<Value>, absent: Absent): Reader<Value | Absent> =>
  (value, at) =>
    value === undefined || value === null ? absent : read(value, at);

export const text: Reader<string> = (value, at) => {
  if (typeof value === 'string') return value;
  throw new Malformed('wrong-kind', at, 'give a text.');
};

/**
 * An id, wherever one stands. Some number their things; the answer calls them by the same figures, as text. A number that is
 * not whole, or too large, would not be the same figures.
 */
export const idText: Reader<string> = (value, at) => {
  if (typeof value !== 'number') return text(value, at);
  if (Number.isSafeInteger(value)) return String(value);
  throw new Malformed('number-out-of-range', at, 'give the id as a text, or as a whole number of at most 2^53 - 1.');
};

export const oneOf =
  <Value extends string>(...values: readonly Value[]): Reader<Value> =>
  (value, at) => {
    const found = values.find((one) => one === value);
    if (found !== undefined) return found;
    throw new Malformed('wrong-kind', at, `give one of ${values.join(', ')}.`);
  };

export const number: Reader<number> = (value, at) => {
  if (typeof value !== 'number') throw new Malformed('wrong-kind', at, 'give a number.');
  if (Math.abs(value) <= LARGEST_FIGURE) return value;
  throw new Malformed(
    'number-out-of-range',
    at,
    'give a number that can be counted exactly (at most 2^53 - 1), or leave it out.',
  );
};

export const whole =
  (least: number): Reader<number> =>
  (value, at) => {
    const read = number(value, at);
    if (Number.isInteger(read) && read >= least) return read;
    throw new Malformed('number-out-of-range', at, `give a whole number, ${least} or more.`);
  };

/** Up to what is still counted exactly in whatever is made of it. */
export const wholeUpTo =
  (least: number, most: number): Reader<number> =>
  (value, at) => {
    const read = whole(least)(value, at);
    if (read <= most) return read;
    throw new Malformed('number-out-of-range', at, `give a whole number of at most ${most}.`);
  };
