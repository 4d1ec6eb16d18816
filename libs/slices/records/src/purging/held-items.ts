import { addDays, type CalendarDate } from '#platform/domain';
import type { HeldContent } from '../domain/retention.js';

/** An event whose content is still held: the item, where it stands in the log, and where its ciphertext is. */
export interface HeldItem extends Omit<HeldContent, 'endedOn'> {
  readonly item: string;
  readonly ciphertext: string;
  readonly stream: string;
  readonly version: number;
  /** The event's link of the hash chain. */
  readonly chain: string;
  /** Last day on which its recipients can fetch it, if it says one. */
  readonly until?: CalendarDate;
}

/** @param closedOn day on which the stream's contents were closed for its recipients */
export const contentOf = (held: HeldItem, closedOn: CalendarDate | undefined): HeldContent => {
  const ends = [...(closedOn ? [closedOn] : []), ...(held.until ? [addDays(held.until, 1)] : [])].sort();
  return { ...held, ...(ends[0] ? { endedOn: ends[0] } : {}) };
};

/** The same ciphertext can go with several events; it is one content. */
export const addressOf = ({ sender, ciphertext }: Pick<HeldItem, 'sender' | 'ciphertext'>): string =>
  `${sender} ${ciphertext}`;
