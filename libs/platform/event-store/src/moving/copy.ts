import { AppendTooLarge, type EventStore, type StreamAppend } from '../event-store.js';
import type { NewEvent, Position, StoredEvent } from '../stored-event.js';
import { CannotMove } from './cannot-move.js';

/** How much of the source is in the target: so many events, up to this position of the source. */
export interface Place {
  readonly events: number;
  readonly position: Position;
}

const PAGE = 200;

/** Copies what comes after the place, in the order of the feed, until nothing is left for now. */
export const copyRest = async (
  source: EventStore,
  target: EventStore,
  place: Place,
  tell: (events: number) => void,
): Promise<Place> => {
  for (let { events: done, position } = place; ;) {
    const { events, next } = await source.readFeed({ after: position, limit: PAGE });
    if (next === position) return { events: done, position };
    for (const run of runsOf(events, ({ collaboration }) => collaboration)) await write(target, run);
    done += events.length;
    position = next;
    tell(done);
  }
};

/** An append is whole or absent, so a copy that was killed ends between two of them. What is too large goes in halves. */
const write = async (target: EventStore, run: readonly StoredEvent[]): Promise<void> => {
  try {
    const { receipts } = await target.append(run[0]!.collaboration, appendsOf(run));
    if (receipts.some(({ chain }, index) => chain !== run[index]!.chain))
      throw new CannotMove('The target computed another chain than the source has.');
  } catch (error) {
    if (!(error instanceof AppendTooLarge) || run.length === 1) throw error;
    const half = run.length >> 1;
    await write(target, run.slice(0, half));
    await write(target, run.slice(half));
  }
};

/** Neighbours of one stream go together; what is expected of a stream is how it stood before all of it. */
const appendsOf = (run: readonly StoredEvent[]): readonly StreamAppend[] => {
  const before = new Map<string, number>();
  for (const { stream, version } of run) if (!before.has(stream)) before.set(stream, version - 1);
  return runsOf(run, ({ stream }) => stream).map((events) => {
    const { stream } = events[0]!;
    return { stream, expected: before.get(stream)!, events: events.map(asNew) };
  });
};

const asNew = ({
  collaboration: _collaboration,
  stream: _stream,
  version: _version,
  position: _position,
  chain: _chain,
  ...event
}: StoredEvent): NewEvent => event;

const runsOf = (events: readonly StoredEvent[], by: (event: StoredEvent) => string): StoredEvent[][] => {
  const runs: StoredEvent[][] = [];
  for (const event of events) {
    const last = runs.at(-1);
    if (last && by(last[0]!) === by(event)) last.push(event);
    else runs.push([event]);
  }
  return runs;
};
