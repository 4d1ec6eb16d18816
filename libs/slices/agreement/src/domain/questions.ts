import { yearOf, type CalendarDate } from '#platform/domain';
import type { Agreement, Facts } from './agreement.state.js';
import { endDay, extensionStart, lastDay } from './memberships.js';
import type { Period } from './terms.js';

export type StatusOn = 'drafted' | 'in-force' | 'negotiating' | 'ending' | 'extension-not-recorded' | 'ended';

const isNegotiating = ({ memberships, negotiations }: Facts, on: CalendarDate): boolean =>
  memberships.some(
    ({ left }) =>
      left?.consequence === 'negotiation' &&
      left.on <= on &&
      !negotiations.some((made) => left.on <= made.on && made.on <= on),
  );

const isEnding = ({ negotiations }: Facts, on: CalendarDate): boolean =>
  negotiations.some((made) => made.outcome === 'not-agreed' && made.on <= on && yearOf(made.on) === yearOf(on));

/** Whether the extension of § 16 concerns anyone: a party of the last day without notice, not leaving on that day. */
const someoneContinues = (facts: Facts): boolean =>
  facts.memberships.some((membership) => {
    const { end } = facts.drafted.duration.term;
    return !membership.notice && membership.withdrawal?.effectiveOn !== end && lastDay(facts, membership) === end;
  });

/** The situation on a day, from the days of the recorded facts; absent before the day of the drafted version. */
export const statusOn = (agreement: Agreement, on: CalendarDate): StatusOn | 'absent' => {
  if (agreement.status === 'absent') return 'absent';
  const { facts } = agreement;
  const from = facts.memberships[0]?.from;
  if (!from || on < from) return on < facts.drafted.versionDate ? 'absent' : 'drafted';
  const term = facts.drafted.duration.term.end;
  if (on > (endDay(agreement) ?? facts.extendedTo ?? '9999')) return 'ended';
  if (isEnding(facts, on)) return 'ending';
  if (on > term && !facts.extendedTo) return someoneContinues(facts) ? 'extension-not-recorded' : 'ended';
  return isNegotiating(facts, on) ? 'negotiating' : 'in-force';
};

/** The agreement period that a day falls in, numbered from 1, as far as it is recorded. */
export const periodOn = (facts: Facts, on: CalendarDate): (Period & { readonly number: number }) | null => {
  const { term } = facts.drafted.duration;
  if (term.start <= on && on <= term.end) return { number: 1, start: term.start, end: term.end };
  if (facts.extendedTo && term.end < on && on <= facts.extendedTo)
    return { number: 2, start: extensionStart(facts), end: facts.extendedTo };
  return null;
};

/** The wording of a paragraph on a day where an amendment gives one: the later dated amendment counts (§ 15). */
export const amendedWordingOn = ({ amendments }: Facts, paragraph: string, on: CalendarDate): string | null => {
  const dated = amendments
    .filter(({ from }) => from <= on)
    .toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  const wording = dated.findLast(({ provisions }) => provisions.some((provision) => provision.paragraph === paragraph));
  return wording?.provisions.find((provision) => provision.paragraph === paragraph)?.text ?? null;
};
