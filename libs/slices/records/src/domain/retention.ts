import { addDays, addMonths, type CalendarDate } from '#platform/domain';
import type { PurgeDecided } from './purge-decision.events.js';
import type { RecordClass } from './record-classes.js';

/** A purge decision as it stands: of whom, and until when. */
export interface StandingDecision extends Omit<PurgeDecided, 'type'> {
  readonly unit: string;
  /** First day on which it does not apply any more, if it was revoked. */
  readonly until?: CalendarDate;
}

/** A sealed content that an event carries, and those who hold it through the hub. */
export interface HeldContent {
  readonly recordClass: RecordClass;
  readonly sender: string;
  readonly recipients: readonly string[];
  readonly recordedOn: CalendarDate;
  /** First day on which no recipient can fetch it any more, where that is known. */
  readonly endedOn?: CalendarDate;
}

/** The unit's decision that governs what was recorded on a day: the latest that applies today and reaches so far. */
export const governing = (
  decisions: readonly StandingDecision[],
  unit: string,
  recordClass: RecordClass,
  recordedOn: CalendarDate,
  today: CalendarDate,
): StandingDecision | undefined => {
  let latest: StandingDecision | undefined;
  for (const each of decisions) {
    const applies = each.from <= today && (each.until === undefined || today < each.until);
    const reaches = each.coversEarlier || each.from <= recordedOn;
    if (each.unit === unit && each.recordClass === recordClass && applies && reaches)
      if (!latest || latest.from <= each.from) latest = each;
  }
  return latest;
};

export const afterPeriod = (day: CalendarDate, { amount, unit }: PurgeDecided['period'], sign = 1): CalendarDate => {
  switch (unit) {
    case 'days':
      return addDays(day, sign * amount);
    case 'months':
      return addMonths(day, sign * amount);
    case 'years':
      return addMonths(day, sign * amount * 12);
  }
};

/**
 * By which decision of each holder a content may be purged today; undefined while somebody keeps it. Whoever sent it
 * decides, and so does everyone who can still fetch it: it is a document of theirs as long as they can read it (TF 2:6).
 */
export const purgeableBy = (
  content: HeldContent,
  decisions: readonly StandingDecision[],
  today: CalendarDate,
): ReadonlyMap<string, StandingDecision> | undefined => {
  const { recordClass, sender, recipients, recordedOn, endedOn } = content;
  const ended = endedOn !== undefined && endedOn <= today;
  const grounds = new Map<string, StandingDecision>();
  for (const unit of ended ? [sender] : [sender, ...recipients]) {
    const decision = governing(decisions, unit, recordClass, recordedOn, today);
    const start = decision?.reference === 'end' ? endedOn : recordedOn;
    if (!decision || start === undefined || afterPeriod(start, decision.period) > today) return undefined;
    grounds.set(unit, decision);
  }
  return grounds;
};

/** The last day whose entries are old enough to be purged today. */
export const lastPurgeableDay = (period: PurgeDecided['period'], today: CalendarDate): CalendarDate => {
  // Months differ in length: going back and forth can miss by some days.
  let day = addDays(afterPeriod(today, period, -1), 3);
  while (afterPeriod(day, period) > today) day = addDays(day, -1);
  return day;
};
