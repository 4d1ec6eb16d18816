import { yearOf, type CalendarDate } from '#platform/domain';
import type { Agreement, Facts } from './agreement.state.js';
import { endDay, extensionStart } from './memberships.js';
import { missingBlocks } from './signatures.js';
import type { Period, SignatureBlock } from './terms.js';

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

/** The situation on a day, from the days of the recorded facts. */
export const statusOn = (agreement: Agreement, on: CalendarDate): StatusOn | 'absent' => {
  if (agreement.status === 'absent') return 'absent';
  const { facts } = agreement;
  const from = facts.memberships[0]?.from;
  if (!from || on < from) return 'drafted';
  const term = facts.drafted.duration.term.end;
  if (on > (endDay(agreement) ?? facts.extendedTo ?? '9999')) return 'ended';
  if (isEnding(facts, on)) return 'ending';
  if (on > term && !facts.extendedTo) return 'extension-not-recorded';
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

/** How many of the draft's blocks are signed, and which are not (§ 16). */
export interface SignatureState {
  readonly needed: number;
  readonly given: number;
  readonly complete: boolean;
  readonly missing: readonly SignatureBlock[];
}

export const signatureState = (facts: Facts): SignatureState => {
  const missing = missingBlocks(facts);
  const needed = facts.drafted.blocks.length;
  return { needed, given: needed - missing.length, complete: missing.length === 0, missing };
};

/** The wording of a paragraph on a day where an amendment gives one: the later dated amendment counts (§ 15). */
export const amendedWordingOn = ({ amendments }: Facts, paragraph: string, on: CalendarDate): string | null => {
  const dated = amendments
    .filter(({ from }) => from <= on)
    .toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  const wording = dated.findLast(({ provisions }) => provisions.some((provision) => provision.paragraph === paragraph));
  return wording?.provisions.find((provision) => provision.paragraph === paragraph)?.text ?? null;
};
