import { readersOf, type Item } from '#platform/secrecy';

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
