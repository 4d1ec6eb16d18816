import type { CalendarDate, Unit } from '#platform/domain';
import type { DisclosureClaim } from '../claim.js';
import type { LegalBases, LegalBasis } from './legal-basis.js';

export interface DisclosureRefusal {
  readonly code: string;
  readonly message: string;
}

export const appliesOn =
  (on: CalendarDate) =>
  ({ from, to }: LegalBasis): boolean =>
    from <= on && (to === undefined || on <= to);

/** The row that the claim names, if it is the one that a sender of this regime could use on this day (S24, S26). */
export const rowInForce = (
  { rows }: LegalBases,
  regime: Unit['secrecyRegime'],
  { basis }: DisclosureClaim,
  on: CalendarDate,
): LegalBasis | DisclosureRefusal => {
  const coded = rows.filter(({ code }) => code === basis.code);
  const inForce = coded.filter(appliesOn(on));
  if (inForce.length === 0) return notInForce(coded, on);
  const ours = inForce.find(({ senders }) => senders.includes(regime));
  if (!ours) return notForSender(regime, inForce);
  const same = ours.provision === basis.provision && ours.from === basis.wordingFrom;
  return same ? ours : wrongWording(ours, on);
};

const notInForce = (coded: readonly LegalBasis[], on: CalendarDate): DisclosureRefusal => ({
  code: 'no-legal-basis',
  message:
    coded.length === 0
      ? 'There is no legal basis of this code; GET /v1/legal-bases lists those there are.'
      : `This legal basis does not apply on ${on}, only ${coded.map(period).join(', ')}. The day of disclosure decides (S26).`,
});

const period = ({ from, to }: LegalBasis): string => `from ${from}${to === undefined ? '' : ` to ${to}`}`;

const notForSender = (regime: Unit['secrecyRegime'], rows: readonly LegalBasis[]): DisclosureRefusal => ({
  code: 'basis-not-for-sender',
  message:
    `The secrecy of your unit (${regime}) cannot be lifted on this basis, only that of ` +
    `${[...new Set(rows.flatMap(({ senders }) => senders))].join(', ')}. GET /v1/legal-bases?sender=${regime} lists yours.`,
});

const wrongWording = ({ provision, from }: LegalBasis, on: CalendarDate): DisclosureRefusal => ({
  code: 'wrong-wording',
  message: `On ${on} this basis is ${provision} in the wording from ${from}. Read it, and name that one (S24, S26).`,
});
