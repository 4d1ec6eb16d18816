import { readersOf, type Item } from '#platform/secrecy';
import type { Intended } from './intended.js';

/** The units that said something in a stream that is not open, or were addressed there; none for an open one. */
export type Participants = ReadonlySet<string>;

export const nobody: Participants = new Set();

export const withParticipants = (
  before: Participants,
  item: Pick<Item, 'visibility' | 'unit' | 'recipients'>,
): Participants => {
  const readers = readersOf(item).filter((unit) => !before.has(unit));
  return readers.length === 0 ? before : new Set([...before, ...readers]);
};

/** Whether the unit may know that the stream exists. */
export const takesPart = (participants: Participants, { posted }: Intended): boolean =>
  participants.size === 0 || participants.has(posted.unit);
