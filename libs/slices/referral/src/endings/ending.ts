import { addDays, type CalendarDate } from '#platform/domain';
import { itemIdOf } from '#platform/event-store';
import { isMember, type Facts } from '#platform/secrecy';
import { statusOn, type Status } from '../domain/status-on.js';

/** An open referral, as its sender sees it. */
export interface Running {
  readonly referralId: string;
  readonly counterpart: string;
  readonly status: Status;
  readonly expires: CalendarDate | null;
}

/** Why a referral ends, and since when. */
export interface Ending {
  readonly reason: 'time' | 'recipient-left-agreement';
  readonly since: CalendarDate;
}

/** The first day after the party's last one; undefined while it is in the agreement, or if it never was. */
const leftOn = (
  { memberships }: Pick<Facts, 'memberships'>,
  party: string,
  on: CalendarDate,
): CalendarDate | undefined => {
  if (isMember({ memberships }, party, on)) return undefined;
  const ended = memberships.flatMap((each) => (each.party === party && each.to && each.to < on ? [each.to] : []));
  const last = ended.toSorted().at(-1);
  return last && addDays(last, 1);
};

/** Whether the referral is over on this day: its recipient has left (S18), or nobody answered in time (S46). */
export const endingOn = (
  running: Running,
  party: string,
  facts: Pick<Facts, 'memberships'>,
  on: CalendarDate,
): Ending | undefined => {
  const left = leftOn(facts, party, on);
  if (left) return { reason: 'recipient-left-agreement', since: left };
  const past = statusOn(running, on) === 'expired' && running.expires;
  return past ? { reason: 'time', since: addDays(past, 1) } : undefined;
};

const source = '/hub/timers/referral-endings';

/** The CloudEvent. All of it follows from what has happened, so that every run, of any worker, says the same event. */
export const ended = (collaboration: string, sender: string, running: Running, { reason, since }: Ending) => {
  const { referralId, counterpart: to } = running;
  const id = itemIdOf({ collaboration, unit: sender, source, id: `${referralId} ${reason} ${since}` });
  const data = { referralId, to, reason };
  return { specversion: '1.0', id, source, type: 'referral.expired.v1', collaboration, occurred: since, data };
};
