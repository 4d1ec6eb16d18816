import { InMemoryEventStore, type EventStore, type FeedQuery } from '#platform/event-store';
import { FeedAhead } from './feed-ahead.js';
import { HERE, onto, told } from './testing/sample-events.js';

const filled = async (count: number): Promise<InMemoryEventStore> => {
  const store = new InMemoryEventStore();
  for (let nr = 0; nr < count; nr += 1) await store.append(HERE, onto(`s-${nr}`, told(String(nr))));
  return store;
};

/** The store with what it was asked, and which of the questions fail. */
const listening = (store: EventStore, fails: (nr: number) => boolean = () => false) => {
  const asked: bigint[] = [];
  const readFeed = async (query: FeedQuery) => {
    asked.push(query.after);
    if (fails(asked.length)) throw new Error('away');
    return store.readFeed(query);
  };
  return { asked, feed: new FeedAhead({ readFeed } as EventStore, HERE) };
};
const words = async (feed: FeedAhead, after: bigint, limit: number) => {
  const { events, next } = await feed.read(after, limit, limit);
  return { said: events.map(({ data }) => Number(data['words'])), next };
};

it('gives every event once and in order, whatever was read ahead', async () => {
  const { feed } = listening(await filled(10));
  const said: number[] = [];
  for (let after = 0n, page; (page = await words(feed, after, 3)).said.length > 0; after = page.next)
    said.push(...page.said);
  expect(said).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
});

it('asks for the next page before anybody reads it, and for none behind the end', async () => {
  const { asked, feed } = listening(await filled(5));
  const { next } = await feed.read(0n, 3, 3);
  expect(asked).toEqual([0n, next]);
  await feed.read(next, 3, 3);
  expect(asked).toHaveLength(2);
});

it('reads anew when it is asked from elsewhere or for another length', async () => {
  const { feed } = listening(await filled(10));
  await feed.read(0n, 4, 4);
  expect((await words(feed, 0n, 4)).said).toEqual([0, 1, 2, 3]);
  expect((await words(feed, 0n, 2)).said).toEqual([0, 1]);
});

it('a failure while reading ahead is told to whoever reads that page, who may ask again', async () => {
  const { feed } = listening(await filled(10), (nr) => nr === 2);
  const { next } = await feed.read(0n, 3, 3);
  await expect(feed.read(next, 3, 3)).rejects.toThrow('away');
  expect((await words(feed, next, 3)).said).toEqual([3, 4, 5]);
});
