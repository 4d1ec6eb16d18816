import fc from 'fast-check';
import { addDays, Rejection, type Posted } from '#platform/domain';
import { fold } from '#platform/domain';
import { everyone, extended, inForce, notice, says, withdrawal } from '../testing/index.js';
import { agreement } from './agreement.decider.js';
import type { AgreementEvent } from './agreement.events.js';
import type { Agreement } from './agreement.state.js';
import { partiesOn } from './memberships.js';

/** The rules once more, as plainly as they can be said: no memberships, no months, only lists and years. */
class NaiveAgreement {
  readonly notices: string[] = [];
  readonly exits: { party: string; year: number }[] = [];
  isExtended = false;

  isParty(party: string, day: string): boolean {
    if (day < '2021-01-01' || day > '2028-12-31') return false;
    if (day > '2023-12-31' && (!this.isExtended || this.notices.includes(party))) return false;
    return !this.exits.some((exit) => exit.party === party && day > `${exit.year}-12-31`);
  }

  notice(party: string, day: string): 'new' | 'same' | 'refused' {
    if (!this.isParty(party, day)) return 'refused';
    if (this.notices.includes(party)) return 'same';
    return Number(day.slice(0, 4)) > 2022 ? 'refused' : 'new';
  }

  withdrawal(party: string, day: string, effectiveOn: string): 'new' | 'same' | 'refused' {
    const [year, rest] = [Number(effectiveOn.slice(0, 4)), effectiveOn.slice(4)];
    const asked = this.exits.filter((exit) => exit.party === party).map((exit) => exit.year);
    if (!this.isParty(party, day)) return 'refused';
    if (rest === '-12-31' && asked.at(-1) === year) return 'same';
    if (rest !== '-12-31' || Number(day.slice(0, 4)) >= year) return 'refused';
    if (year > (this.notices.includes(party) ? 2023 : 2028) || asked.some((earlier) => year > earlier))
      return 'refused';
    return 'new';
  }

  those(): string[] {
    return everyone.filter(
      (party) =>
        this.isParty(party, '2023-12-31') &&
        !this.notices.includes(party) &&
        !this.exits.some((exit) => exit.party === party && exit.year <= 2023),
    );
  }
}

const unitOf = (party: string): string =>
  ({ region: 'region-west-board', police: 'police-west' })[party] ?? `${party}-executive`;
const day = fc.oneof(
  fc.integer({ min: -400, max: 3400 }).map((days) => addDays('2021-01-01', days)),
  fc.constantFrom(
    '2021-12-31',
    '2022-01-01',
    '2022-12-31',
    '2023-01-01',
    '2023-12-31',
    '2024-01-01',
    '2024-02-29',
    '2024-12-31',
    '2028-12-31',
  ),
);
const yearEnd = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 2021, max: 2030 }).map((year) => `${year}-12-31`) },
  { weight: 1, arbitrary: day },
);
const party = fc.constantFrom(...everyone);
const step = fc.oneof(
  fc.record({ does: fc.constant('notice' as const), party, day, effectiveOn: yearEnd }),
  fc.record({ does: fc.constant('withdrawal' as const), party, day, effectiveOn: yearEnd }),
  fc.record({ does: fc.constant('extension' as const), party, day: fc.constant('2023-01-01'), effectiveOn: yearEnd }),
);

const outcome = (state: Agreement, next: Posted<AgreementEvent>): 'new' | 'same' | 'refused' => {
  try {
    return agreement.decide(state, next).length > 0 ? 'new' : 'same';
  } catch (error) {
    if (error instanceof Rejection) return 'refused';
    throw error;
  }
};

it('accepts the same notices and withdrawals, and names the same parties on every day, as the rules told plainly', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 25 }), fc.array(day, { minLength: 5, maxLength: 20 }), (steps, days) => {
      const naive = new NaiveAgreement();
      let state = fold(agreement, inForce);
      const take = (next: Posted<AgreementEvent>): void => {
        state = agreement.decide(state, next).reduce((to) => agreement.evolve(to, next), state);
      };
      for (const { does, party: who, day: on, effectiveOn } of steps) {
        if (does === 'extension') {
          if (!naive.isExtended && naive.those().length > 0) {
            take(extended(naive.those()));
            naive.isExtended = true;
          }
          continue;
        }
        const next = does === 'notice' ? notice(who, on, unitOf(who)) : withdrawal(who, on, effectiveOn, unitOf(who));
        const expected = does === 'notice' ? naive.notice(who, on) : naive.withdrawal(who, on, effectiveOn);
        expect([does, who, on, effectiveOn, outcome(state, next)]).toEqual([does, who, on, effectiveOn, expected]);
        if (expected !== 'new') continue;
        if (does === 'notice') naive.notices.push(who);
        else naive.exits.push({ party: who, year: Number(effectiveOn.slice(0, 4)) });
        take(next);
      }
      for (const on of days) {
        const named = partiesOn(state, on).map((membership) => membership.party);
        expect([on, ...named]).toEqual([on, ...everyone.filter((who) => naive.isParty(who, on))]);
      }
    }),
    { numRuns: 400 },
  );
});

it('lets nobody act in the name of another, whatever the day', () => {
  const others = inForce.flatMap(({ unit }) =>
    everyone.filter((who) => unit !== unitOf(who) && !unit.startsWith(who)).map((who) => [unit, who] as const),
  );
  const state = fold(agreement, inForce);
  fc.assert(
    fc.property(fc.constantFrom(...others), day, yearEnd, ([unit, who], on, effectiveOn) => {
      expect(outcome(state, notice(who, on, unit))).toBe('refused');
      expect(outcome(state, withdrawal(who, on, effectiveOn, unit))).toBe('refused');
      expect(
        outcome(
          state,
          says(unit, on, {
            type: 'agreement.renegotiation-called.v1',
            renegotiationId: 'r',
            party: who,
            materialChange: 'x',
          }),
        ),
      ).toBe('refused');
    }),
  );
});
