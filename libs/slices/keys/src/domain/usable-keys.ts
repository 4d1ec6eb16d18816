import { addDays, type CalendarDate } from '#platform/domain';
import type { UnitKey } from '#platform/secrecy';
import type { UnitPublicKey } from './keys.events.js';
import { withdrawalOf, type UnitKeys } from './unit-keys.state.js';

/** How long a key may still be sealed to when the next one applies: senders fetch the directory at least weekly. */
export const OVERLAP_DAYS = 7;

const bare = ({ kty, crv, x, y }: UnitPublicKey) => ({ kty, crv, x, y });

const earlier = (a: CalendarDate | undefined, b: CalendarDate | undefined): CalendarDate | undefined =>
  a === undefined || (b !== undefined && b < a) ? b : a;

/** Every key of a unit, oldest first, with the first day on which it may not be used: withdrawn, or replaced long enough. */
export const usableKeys = (unit: string, keys: UnitKeys): readonly UnitKey[] =>
  keys.publications.flatMap(({ encryption, signing, from }, index) => {
    const next = keys.publications[index + 1];
    const replaced = next && addDays(next.from, OVERLAP_DAYS);
    return (
      [
        ['enc', encryption],
        ['sig', signing],
      ] as const
    ).map(([use, { kid, ...jwk }]): UnitKey => {
      const withdrawn = earlier(withdrawalOf(keys, kid)?.from, replaced);
      return { unit, kid, use, jwk: bare({ kid, ...jwk }), from, ...(withdrawn === undefined ? {} : { withdrawn }) };
    });
  });
