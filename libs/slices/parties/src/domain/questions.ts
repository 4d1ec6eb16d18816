import { parseOccurred, type CalendarDate } from '#platform/domain';
import type { PartyFacts } from './party.state.js';

/** The contact point on a day: the one with the latest first day up to then (K11, K12). */
export const contactPointOn = (
  { contactPoints }: PartyFacts,
  on: CalendarDate,
): PartyFacts['contactPoints'][number] | null =>
  contactPoints
    .filter(({ from }) => from <= on)
    .toSorted((a, b) => (a.from < b.from ? -1 : 1))
    .at(-1) ?? null;

/** Facts that had occurred by a day for certain; an undated one counts. */
export const by =
  (on: CalendarDate) =>
  ({ occurred }: { readonly occurred: string }): boolean =>
    (parseOccurred(occurred)?.latest ?? '') <= on;

/** The answer of a candidate as of a day: the one given latest (K3). */
export const candidacyOn = ({ candidacy }: PartyFacts, on: CalendarDate): PartyFacts['candidacy'][number] | null => {
  const latest = (occurred: string): string => parseOccurred(occurred)?.latest ?? '';
  return (
    candidacy
      .filter(by(on))
      .toSorted((a, b) =>
        latest(a.occurred) < latest(b.occurred) ? -1 : latest(a.occurred) > latest(b.occurred) ? 1 : 0,
      )
      .at(-1) ?? null
  );
};

/** The boards that bear the cost on a day: of each unit that named one the latest, since a region's boards bear it side by side (K15). */
export const costBearersOn = ({ costBearers }: PartyFacts, on: CalendarDate): PartyFacts['costBearers'] => {
  const named = costBearers.filter(by(on));
  return named.filter(({ namedBy }, place) => !named.slice(place + 1).some((later) => later.namedBy === namedBy));
};
