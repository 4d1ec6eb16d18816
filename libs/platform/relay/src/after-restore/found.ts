import type { Lane } from '../broker.js';
import type { ChosenTopic } from '../topics/chosen-topic.js';
import type { KnownNumbers } from './known-numbers.js';
import { sinceThen } from './since-then.js';

/** What one reader's topic has had since the ledger was as it is. */
export interface Found {
  /** By number, whose message has it. */
  readonly byNumber: ReadonlyMap<bigint, string>;
  readonly byId: ReadonlyMap<string, bigint>;
  /** By event, the numbers of its messages, in the order in which they were given. */
  readonly byItem: ReadonlyMap<string, readonly bigint[]>;
  /** Whether the ledger has given any of these numbers to nothing, or to something else. */
  readonly isBeyond: boolean;
  /** Whether what the ledger has noted behind the checkpoint was given to other events. */
  readonly isOfOthers: boolean;
  /** Whether the topic holds nothing, and so tells nothing either. */
  readonly isEmpty: boolean;
}

export const foundIn = async (lane: Lane, { live, reader }: ChosenTopic, known: KnownNumbers): Promise<Found> => {
  const [byNumber, byId, byItem] = [
    new Map<bigint, string>(),
    new Map<string, bigint>(),
    new Map<string, readonly bigint[]>(),
  ];
  let [isBeyond, isOfOthers, isEmpty] = [false, false, true];
  for await (const seen of sinceThen(
    counting(lane.newestFirst(live), () => (isEmpty = false)),
    reader,
    known,
  )) {
    const { nr, id, item } = seen;
    isBeyond ||= seen.isBeyond;
    isOfOthers ||= seen.isBeyond && nr <= (known.given.get(reader) ?? 0n);
    // A page that was cut off is there twice.
    if (byNumber.has(nr) || byId.has(id)) continue;
    byNumber.set(nr, id);
    byId.set(id, nr);
    byItem.set(
      item,
      [...(byItem.get(item) ?? []), nr].toSorted((one, other) => (one < other ? -1 : 1)),
    );
  }
  return { byNumber, byId, byItem, isBeyond, isOfOthers, isEmpty };
};

async function* counting<Of>(all: AsyncIterable<Of>, seen: () => void): AsyncGenerator<Of> {
  for await (const each of all) {
    seen();
    yield each;
  }
}
