import { dayInStockholm } from '#platform/domain';
import type { StoredEvent } from '#platform/event-store';
import { destinationsOf, readerOf } from '../message/destinations.js';
import type { Addressed } from '../message/messages-of.js';
import { understood, type Known } from '../tell.js';
import type { StillThere } from './still-there.js';

/** A message with the event that it tells of. */
export interface Said {
  readonly message: Addressed;
  readonly event: StoredEvent;
}

export const numberOf = ({ headers }: Addressed): string => headers['ce_sequence']!;

/** Whether a message may come back: by the policy of today, not that of the day when it was relayed, and by what is left. */
export const mayComeBack = async (
  { message, event }: Said,
  known: Known,
  { stillThere, now }: { readonly stillThere: StillThere; readonly now: Date },
): Promise<boolean> => {
  const { event: newest, entry } = understood(event, known);
  const readers = destinationsOf(newest, entry, dayInStockholm(now)).map(readerOf);
  if (!readers.includes(message.reader)) return false;
  return !message.headers['ce_contentref'] || stillThere.contentOf(event, message.reader.slice('inbox/'.length));
};
