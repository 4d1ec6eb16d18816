/** Numbers that follow each other, both ends included. */
export type Stretch = readonly [from: bigint, to: bigint];

/**
 * What has been dealt with in a topic: all numbers up to `last` but those that are missing. It is as small as its gaps, however
 * much comes behind one that stays open.
 */
export interface Dealt {
  readonly last: bigint;
  /** In ascending order. Before the first message that was read there may be some that were deleted before anybody read them. */
  readonly missing: readonly Stretch[];
}

export const nothingDealt: Dealt = { last: 0n, missing: [] };

export const isDealtWith = ({ last, missing }: Dealt, sequence: bigint): boolean =>
  sequence <= last && !missing.some((stretch) => holds(stretch, sequence));

/** The same, with this one too. */
export const andDealtWith = (dealt: Dealt, sequence: bigint): Dealt => {
  const { last, missing } = dealt;
  if (isDealtWith(dealt, sequence)) return dealt;
  if (sequence > last) return { last: sequence, missing: [...missing, ...stretch(last + 1n, sequence - 1n)] };
  return { last, missing: missing.flatMap((each) => (holds(each, sequence) ? around(each, sequence) : [each])) };
};

/** What has been dealt with in one of them or in both. */
export const dealtInEither = (one: Dealt, other: Dealt): Dealt => {
  const last = one.last > other.last ? one.last : other.last;
  const of = (dealt: Dealt): readonly Stretch[] => [...dealt.missing, ...stretch(dealt.last + 1n, last)];
  return { last, missing: of(one).flatMap((each) => of(other).flatMap((theirs) => inBoth(each, theirs))) };
};

const inBoth = ([from, to]: Stretch, [begin, end]: Stretch): readonly Stretch[] =>
  stretch(from > begin ? from : begin, to < end ? to : end);
const holds = ([from, to]: Stretch, sequence: bigint): boolean => from <= sequence && sequence <= to;
const stretch = (from: bigint, to: bigint): readonly Stretch[] => (from <= to ? [[from, to]] : []);
const around = ([from, to]: Stretch, sequence: bigint): readonly Stretch[] => [
  ...stretch(from, sequence - 1n),
  ...stretch(sequence + 1n, to),
];

/** For a column of a database, or a file. */
export const dealtAsText = ({ last, missing }: Dealt): string =>
  JSON.stringify({ last: String(last), missing: missing.map((each) => each.map(String)) });

/** What `dealtAsText` wrote; nothing where there is none yet. */
export const dealtFromText = (text: string | undefined): Dealt => {
  if (text === undefined) return nothingDealt;
  const { last, missing } = JSON.parse(text) as { last: string; missing: readonly [string, string][] };
  return { last: BigInt(last), missing: missing.map(([from, to]) => [BigInt(from), BigInt(to)]) };
};
