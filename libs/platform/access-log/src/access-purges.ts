import type { CalendarDate } from '#platform/domain';

/** The only way out of the log: for a purge decision of the owner, by age, and for nobody who serves requests (S59). */
export abstract class AccessPurges {
  /** How many entries about the owner's items are older than the day. @param before the first day that is kept, in Sweden */
  abstract count(collaboration: string, owner: string, before: CalendarDate): Promise<number>;

  /** Purges them. Again does nothing. @returns how many there were */
  abstract purge(collaboration: string, owner: string, before: CalendarDate): Promise<number>;
}
