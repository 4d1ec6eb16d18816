import fc from 'fast-check';
import { coalitions, judge, type Statement, type Verdict } from '#platform/disclosure-control';
import {
  everybody,
  exactly,
  form,
  known,
  party,
  published,
  type Published,
} from '#platform/disclosure-control/testing';
import { HighsSolver } from '../highs-solver.js';

let solver: HighsSolver;
beforeAll(async () => void (solver = await HighsSolver.open()));
const judged = (release: Published): Verdict => judge(published(release), { solver });
const truth = { police: 9, town: 1, health: 20 };
const forms = [form('police', 'town')];
const now: Statement[] = [known(['police', 'town'], 10, 14)];

describe('Attacks by insiders', () => {
  it('12 a party subtracts its own part, which the public cannot', () => {
    expect(judged({ truth, now, forms }).status).toBe('safe');
    expect(judged({ truth, now, forms, watchers: [party('police', 'police')] })).toMatchObject({
      status: 'refused',
      breach: { attacker: 'police', rule: 'G1-presence', lo: 1, up: 5 },
    });
  });
  it('12 the dominant party of a cell over the threshold knows the rest of it, and so does each of two', () => {
    const exact = [exactly(truth, 'police', 'town')];
    const watchers = [party('town', 'town'), party('police', 'police')];
    expect(judged({ truth, now: exact, forms, watchers })).toMatchObject({
      breach: { attacker: 'police', lo: 1, up: 1 },
    });
  });
  it('12 what remains is large enough is no secret to protect from a party', () => {
    expect(judged({ truth, now, forms, watchers: [party('town', 'town')] }).status).toBe('safe');
  });
  it('12 a party judged by what it can compute itself is told less', () => {
    const [large, small] = [{ a: 4, b: 11 }, [known(['a', 'b'], 10, 14)]];
    const strict = { ...party('one', 'a'), mode: 'strict' as const };
    const wide = { truth: { ...large, a: 8, b: 6 }, now: small, forms: [form('a', 'b')] };
    expect(judged({ ...wide, watchers: [party('one', 'a')] })).toMatchObject({ record: { strictFlags: 1 } });
    expect(judged({ ...wide, watchers: [strict] })).toMatchObject({ breach: { rule: 'G1-presence', lo: 2, up: 6 } });
  });

  describe('Coalitions', () => {
    const parties = [party('police', 'police'), party('town', 'town'), party('health', 'health')];
    const three = { police: 4, town: 4, health: 2 };
    const all = {
      truth: three,
      now: [known(['police', 'town', 'health'], 10, 14)],
      forms: [form('police', 'town', 'health')],
    };

    it('13 are all pairs, and all sets up to a size', () => {
      expect(coalitions([everybody, ...parties], 2, 1).map(({ id }) => id)).toEqual([
        'police+town',
        'police+health',
        'town+health',
      ]);
      expect(coalitions(parties, 3, 1)).toHaveLength(4);
      expect(coalitions(parties, 1, 1)).toEqual([]);
    });
    it('13 two know together what neither knows, and stop a release only where the plan says so', () => {
      expect(judged({ ...all, watchers: [everybody, ...parties] }).status).toBe('safe');
      const reported = judged({ ...all, watchers: [...parties, ...coalitions(parties, 2, 1)] });
      expect(reported).toMatchObject({
        status: 'safe',
        record: { attackers: { 3: { breaches: [{ form: 'police+town+health', lo: 2 }] } } },
      });
      expect(judged({ ...all, watchers: [...parties, ...coalitions(parties, 2, 2)] })).toMatchObject({
        status: 'refused',
        breach: { attacker: 'police+town', rule: 'G1-presence', lo: 2, up: 6 },
      });
    });
    it('13 a larger coalition never knows less', () => {
      const count = fc.nat({ max: 8 });
      fc.assert(
        fc.property(count, count, count, count, fc.nat({ max: 4 }), (a, b, c, d, room) => {
          const truth4 = { a, b, c, d };
          const statement = known(['a', 'b', 'c', 'd'], Math.max(0, a + b + c + d - room), a + b + c + d + room);
          const known4 = (...owns: string[]): number => {
            const verdict = judged({
              truth: truth4,
              now: [statement],
              forms: [form('d')],
              watchers: [{ ...party('x', ...owns), mode: 'strict', blocks: false }],
            });
            return verdict.status === 'safe' ? verdict.record.strictFlags : NaN;
          };
          expect(known4('a', 'b', 'c')).toBeGreaterThanOrEqual(known4('a', 'b'));
          expect(known4('a', 'b')).toBeGreaterThanOrEqual(known4('a'));
        }),
        { numRuns: 40 },
      );
    });
  });
});
