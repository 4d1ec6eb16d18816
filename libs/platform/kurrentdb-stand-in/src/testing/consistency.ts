import type { LoggedRecord, NewRecord } from './logged-record.js';

/** What a request expects of a stream, written to or not: a revision, -1 no stream, -2 any, -4 exists. */
export interface Check {
  readonly stream: string;
  readonly expected: bigint;
}

export interface Violation extends Check {
  readonly index: number;
  readonly actual: bigint;
}

const NO_STREAM = -1n;
const ANY = -2n;
const EXISTS = -4n;

type Streams = (name: string) => readonly LoggedRecord[];

/**
 * Whether a request may be written, as `IndexWriter.CheckCommit` and `StreamsService.AppendRecords` of kurrent-io/KurrentDB
 * decide: a stream without a check is at any revision; of several checks on one stream the last counts; all violations
 * are told at once; the same ids at the same place are a repetition. A request that is a repetition in part is refused.
 */
export const decide = (
  records: readonly NewRecord[],
  checks: readonly Check[],
  streams: Streams,
): 'write' | 'written-before' | readonly Violation[] => {
  const ids = new Map<string, string[]>();
  for (const { stream, id } of records) ids.set(stream, [...(ids.get(stream) ?? []), id]);
  const expected = new Map(checks.map((check, index) => [check.stream, { ...check, index }]));
  const names = new Set([...ids.keys(), ...expected.keys()]);
  const found = [...names].map((stream) => {
    const check = expected.get(stream) ?? { stream, expected: ANY, index: -1 };
    const written = ids.get(stream) ?? [];
    return { check, written, state: stateOf(check.expected, written, streams(stream)) };
  });
  const violations = found.filter(({ state }) => state === 'violated').map(({ check }) => told(check, streams));
  if (violations.length > 0) return violations;
  const writes = found.filter(({ written }) => written.length > 0);
  if (writes.every(({ state }) => state === 'ok')) return 'write';
  if (writes.every(({ state }) => state === 'repeated')) return 'written-before';
  return writes.filter(({ state }) => state === 'repeated').map(({ check }) => told(check, streams));
};

const told = (check: Check & { readonly index: number }, streams: Streams): Violation => ({
  ...check,
  actual: BigInt(streams(check.stream).length - 1),
});

const stateOf = (
  expected: bigint,
  ids: readonly string[],
  records: readonly LoggedRecord[],
): 'ok' | 'repeated' | 'violated' => {
  const actual = BigInt(records.length - 1);
  if (expected === EXISTS && actual === NO_STREAM) return 'violated';
  if (expected === ANY || expected === EXISTS) {
    const all = ids.length > 0 && ids.every((id) => records.some((record) => record.id === id));
    return all ? 'repeated' : 'ok';
  }
  if (expected === actual) return 'ok';
  const there = ids.length > 0 && ids.every((id, nr) => records[Number(expected) + 1 + nr]?.id === id);
  return there ? 'repeated' : 'violated';
};
