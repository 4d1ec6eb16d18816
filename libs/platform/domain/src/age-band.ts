/** Ages in whole years, both included; the oldest band has no upper end. */
export interface AgeBand {
  readonly from: number;
  readonly to: number;
}

/** What the code of a band looks like: `13-14`, `18` (one year), `27+`, or `unknown`. */
export const ageBandForm = /^(unknown|(0|[1-9]\d?)(-[1-9]\d?|\+)?)$/;

/** An age that nobody knows or tells is an answer of its own, and never taken for an age. */
export const UNKNOWN_AGE = 'unknown';

/** The ages at which the law draws a line: SoL 21:2, the end of childhood, OSL 10:18 a. */
export const LEGAL_AGES: readonly number[] = [15, 18, 21];

/** Undefined for `unknown` and for whatever is no band. */
export const parseAgeBand = (code: string): AgeBand | undefined => {
  const [, from, more] = /^(\d+)(-\d+|\+)?$/.exec(ageBandForm.test(code) ? code : '') ?? [];
  if (from === undefined) return undefined;
  if (more === '+') return { from: Number(from), to: Infinity };
  return { from: Number(from), to: more ? Number(more.slice(1)) : Number(from) };
};

/** Whether everybody in the band is younger than that. Of an unknown age nothing is said. */
export const bandIsBelow = (code: string, age: number): boolean => {
  const band = parseAgeBand(code);
  return band !== undefined && band.to < age;
};

/** Why codes are no division of all ages that statistics could count by; empty when they are one (K46, S43). */
export const flawsOfBands = (codes: readonly string[]): readonly string[] => {
  if (codes.at(-1) !== UNKNOWN_AGE) return ['`unknown` is there, and last'];
  const bands = codes.slice(0, -1).map(parseAgeBand);
  const known = bands.filter((band) => band !== undefined);
  if (known.length < bands.length) return ['each but the last is a band of ages such as 13-14, 18 or 27+'];
  const starts = known.map(({ from }) => from);
  return [
    ...(known.every(({ from, to }) => from <= to) ? [] : ['a band ends before it begins']),
    ...(known.every(({ from }, at) => from === (at === 0 ? 0 : known[at - 1]!.to + 1)) ? [] : [followOn]),
    ...(known.at(-1)?.to === Infinity ? [] : ['the last band of ages is open upwards, such as 27+']),
    ...LEGAL_AGES.filter((age) => !starts.includes(age)).map((age) => `a band begins at ${age}, where the law does`),
  ];
};

const followOn = 'the bands begin at 0 and follow one another without gap or overlap';
