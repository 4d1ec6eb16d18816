import fc from 'fast-check';

type Json = unknown;
type Change = (value: Json) => Json;

const otherValues: readonly Json[] = [
  null,
  '',
  'x',
  'X'.repeat(700),
  '900101',
  0,
  -1,
  1.5,
  10 ** 13,
  true,
  [],
  {},
  ['x', 'x'],
];

/** Places in a value: each the keys from the top. */
const places = (value: Json, at: readonly (string | number)[] = []): (readonly (string | number)[])[] => {
  const inner: readonly [string | number, Json][] = Array.isArray(value)
    ? value.map((item, index) => [index, item])
    : typeof value === 'object' && value !== null
      ? Object.entries(value)
      : [];
  return [at, ...inner.flatMap(([key, each]) => places(each, [...at, key]))];
};

const changed = (value: Json, [key, ...rest]: readonly (string | number)[], change: Change): Json => {
  if (key === undefined) return change(value);
  if (Array.isArray(value)) {
    const items = value.map((item, index) => (index === key ? changed(item, rest, change) : item) as Json);
    return items.filter((item) => item !== undefined);
  }
  const next = changed((value as Record<string, Json>)[key], rest, change);
  const { [key]: _gone, ...others } = value as Record<string, Json>;
  return next === undefined ? others : { ...others, [key]: next };
};

const slips: readonly Change[] = [
  ...otherValues.map((other) => () => other),
  () => undefined,
  (value) => (Array.isArray(value) ? [...(value as Json[]), ...(value as Json[])] : [value]),
  (value) => (typeof value === 'object' && value !== null ? { ...value, unknown: 1 } : value),
  (value) => (typeof value === 'string' ? `${value}x` : value),
  (value) => (typeof value === 'number' ? -value : value),
];

/** A value with a slip or two of a sender's: something left out, of another kind, too long, twice. */
export const withSlips = (values: fc.Arbitrary<Json>): fc.Arbitrary<Json> =>
  fc.tuple(values, fc.array(fc.tuple(fc.nat(), fc.constantFrom(...slips)), { maxLength: 2 })).map(([value, made]) =>
    made.reduce<Json>((current, [nth, slip]) => {
      const all = places(current).slice(1);
      return all.length === 0 ? current : changed(current, all[nth % all.length]!, slip);
    }, value),
  );
