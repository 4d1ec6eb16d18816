import 'reflect-metadata';
import fc from 'fast-check';
import { addDays, Rejection, type Posted, type Recorded } from '#platform/domain';
import { fold } from '#platform/domain';
import { myContacts } from '../my-contacts/my-contacts.projection.js';
import type { MyContactRow } from '../my-contacts/my-contacts.entity.js';
import { corrected, recorded, withdrawn } from '../testing/index.js';
import { contactCategories as codes } from './contact-categories.js';
import { supportContact } from './support-contact.decider.js';
import type { SupportContactEvent } from './support-contact.events.js';

interface Step {
  readonly does: 'record' | 'correct' | 'withdraw';
  readonly gender: (typeof codes.gender)[number];
  /** Days from 1 January 2026 to the contact, and on to the day of telling. */
  readonly on: number;
  readonly later: number;
  /** How many events back the corrected version lies. */
  readonly back: number;
}

const steps = fc.array(
  fc.record<Step>({
    does: fc.constantFrom('record', 'correct', 'correct', 'withdraw'),
    gender: fc.constantFrom(...codes.gender),
    on: fc.integer({ min: 0, max: 100 }),
    later: fc.integer({ min: 0, max: 130 }),
    back: fc.constantFrom(0, 0, 0, 1),
  }),
  { maxLength: 12 },
);

const idOf = (index: number): string => `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`;

const told = ({ does, gender, on, later, back }: Step, index: number, accepted: readonly string[]) => {
  const occurred = addDays('2026-01-01', on);
  const over = { id: idOf(index), occurred, recordedAt: `${addDays(occurred, later)}T12:00:00.000Z` };
  if (does === 'record') return recorded({ gender }, over);
  if (does === 'withdraw') return withdrawn(over);
  return corrected(accepted.at(-1 - back) ?? idOf(999), { gender }, over);
};

/** Day numbers on which the first, second and third quarter of 2026 close, counted from 1 January. */
const closes = (on: number): number => (on < 90 ? 119 : 210);

/** What should happen, told without the decider: kept facts as a list, days as numbers. */
class Oracle {
  private kept: { gender: string; on: number; version: number }[] = [];
  private gone = false;

  expected({ does, gender, on, later, back }: Step, index: number): string {
    const last = this.kept.at(-1);
    if (this.gone) return does === 'withdraw' ? 'same' : 'contact-withdrawn';
    if (!last) return does === 'record' ? this.keep(gender, on, index) : 'no-such-contact';
    const same = last.gender === gender && last.on === on;
    if (does === 'record') return same ? 'same' : 'contact-already-recorded';
    const open = on + later <= closes(last.on);
    if (does === 'withdraw') {
      this.gone = open;
      return open ? 'taken' : 'period-closed';
    }
    if (same) return 'same';
    if (back > 0) return 'not-the-latest-version';
    return open && on + later <= closes(on) ? this.keep(gender, on, index) : 'period-closed';
  }

  private keep(gender: string, on: number, version: number): 'taken' {
    this.kept.push({ gender, on, version });
    return 'taken';
  }

  shown() {
    const last = this.gone ? undefined : this.kept.at(-1);
    return last && { version: idOf(last.version), occurred: addDays('2026-01-01', last.on), gender: last.gender };
  }
}

const outcome = (history: readonly Posted<SupportContactEvent>[], next: Posted<SupportContactEvent>): string => {
  try {
    return supportContact.decide(fold(supportContact, history), next).length > 0 ? 'taken' : 'same';
  } catch (error) {
    if (error instanceof Rejection) return error.code;
    throw error;
  }
};

const shown = (history: readonly Posted<SupportContactEvent>[]) => {
  let row: MyContactRow | undefined;
  for (const each of history) {
    const at = { ...each, collaboration: 'here', stream: 's', version: 1, visibility: 'own', recipients: [] } as const;
    row = myContacts.fold(row, at as Recorded<SupportContactEvent>, 'key', each.unit) as MyContactRow | undefined;
  }
  return row && { version: row.version, occurred: row.occurred, gender: row.variables.gender };
};

it('recording, correcting and withdrawing in any order on any days does what an independent account says, and shows it', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(steps, (all) => {
      const oracle = new Oracle();
      const history: Posted<SupportContactEvent>[] = [];
      all.forEach((step, index) => {
        const next = told(
          step,
          index,
          history.map(({ id }) => id),
        );
        const found = outcome(history, next);
        expect(found).toBe(oracle.expected(step, index));
        seen.add(found);
        if (found === 'taken') history.push(next);
      });
      expect(shown(history)).toEqual(oracle.shown());
    }),
    { numRuns: 1000 },
  );
  expect(seen.size).toBeGreaterThanOrEqual(6);
});
