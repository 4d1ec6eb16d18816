import { BrokerUnavailable, LaneTaken, MessageRefused, type Broker, type Message } from '../broker.js';

/** A broker with the topics `here.open` and `here.inbox` that refuses what is longer than a million characters, and what can be read of it. */
export interface BrokerUnderTest {
  readonly broker: Broker;
  /** All messages of a topic that count, in order. */
  read(topic: string): Promise<readonly Message[]>;
}

export const message = (topic: string, key: string, value: string): Message => ({
  ...{ topic, key, value, headers: { ce_id: `${key} ${value}` }, timestamp: Date.UTC(2026, 0, 1) },
});
const numbers = (topic: string, from: number, to: number): Message[] =>
  Array.from({ length: to - from }, (_, nr) => message(topic, `key-${(from + nr) % 7}`, String(from + nr)));

/** What every broker promises. Each test begins where the one before has ended. */
export const behavesLikeABroker = (started: () => Promise<BrokerUnderTest>): void => {
  let under: BrokerUnderTest;
  let lane = 0;
  const aLane = (): string => `samverk.relay.lane-${(lane += 1)}`;
  const added = async (topic: string, work: () => Promise<unknown>): Promise<readonly Message[]> => {
    const before = (await under.read(topic)).length;
    await work();
    return (await under.read(topic)).slice(before);
  };
  beforeAll(async () => void (under = await started()), 120_000);

  it('keeps what was written as it was written: key, value, headers and time', async () => {
    const written = [message('here.open', 'a', '{"say":"åäö"}'), message('here.open', 'b', '')];
    const mine = await under.broker.take(aLane());
    expect(await added('here.open', () => mine.write(written))).toEqual(written);
    await mine.close();
  });

  it('keeps the order of a topic over many writes', async () => {
    const mine = await under.broker.take(aLane());
    const read = await added('here.open', async () => {
      for (let from = 0; from < 300; from += 60) await mine.write(numbers('here.open', from, from + 60));
    });
    expect(read.map(({ value }) => Number(value))).toEqual(Array.from({ length: 300 }, (_, nr) => nr));
    await mine.close();
  });

  it('takes what is longer together than any one message may be, in its order', async () => {
    const mine = await under.broker.take(aLane());
    const written = Array.from({ length: 1_500 }, (_, nr) => [
      message('here.open', `${nr % 3}`, `${nr} ${'x'.repeat(1_500)}`),
      ...(nr % 500 === 0 ? [message('here.inbox', 'a', `${nr}`)] : []),
    ]).flat();
    const inbox = added('here.inbox', async () => {
      const read = await added('here.open', () => mine.write(written));
      expect(read).toEqual(written.filter(({ topic }) => topic === 'here.open'));
    });
    expect((await inbox).map(({ value }) => value)).toEqual(['0', '500', '1000']);
    await mine.close();
  });

  it('takes all of a write or nothing of it, over all its topics', async () => {
    const mine = await under.broker.take(aLane());
    const tooLong = message('here.inbox', 'a', 'x'.repeat(2_000_000));
    const read = await added('here.open', () =>
      expect(mine.write([message('here.open', 'a', 'with it'), tooLong])).rejects.toThrow(MessageRefused),
    );
    expect(read).toEqual([]);
    await mine.close();
  });

  it('lets nobody write who was there before, not even what was begun before', async () => {
    const name = aLane();
    const before = await under.broker.take(name);
    await before.write([message('here.open', 'a', 'before')]);
    const after = await under.broker.take(name);
    const read = await added('here.open', async () => {
      await expect(before.write([message('here.open', 'a', 'stale')])).rejects.toThrow(LaneTaken);
      await after.write([message('here.open', 'a', 'after')]);
    });
    expect(read.map(({ value }) => value)).toEqual(['after']);
    await Promise.all([before.close(), after.close()]);
  });

  it('leaves other lanes alone', async () => {
    const [one, other] = [await under.broker.take(aLane()), await under.broker.take(aLane())];
    await Promise.all([one.write([message('here.open', 'a', '1')]), other.write([message('here.open', 'b', '2')])]);
    await one.write([message('here.open', 'a', '3')]);
    await Promise.all([one.close(), other.close()]);
  });

  it('reads a topic from its end, what counts of it alone, also of what others wrote, and nothing of one that is not there', async () => {
    const mine = await under.broker.take(aLane());
    const last = async (topic: string, count: number): Promise<string[]> => {
      const read: string[] = [];
      for await (const { value } of mine.newestFirst(topic)) if (read.push(value) === count) break;
      return read;
    };
    await mine.write(numbers('here.open', 1000, 1200));
    await mine.write(numbers('here.open', 1200, 1203));
    const refused = [message('here.open', 'a', 'given up'), message('here.inbox', 'a', 'x'.repeat(2_000_000))];
    for (let nr = 0; nr < 9; nr += 1) await expect(mine.write(refused)).rejects.toThrow(MessageRefused);
    expect(await last('here.open', 1)).toEqual(['1202']);
    expect(await last('here.open', 203)).toEqual(Array.from({ length: 203 }, (_, nr) => String(1202 - nr)));
    const all: Message[] = [];
    // Whoever reads to see what is there may have put a mark of its own.
    for await (const each of mine.newestFirst('here.open')) if (each.headers['ce_id']) all.push(each);
    expect(all.toReversed()).toEqual(await under.read('here.open'));
    expect(await last('here.nowhere', 1)).toEqual([]);
    await mine.close();
  });

  it('makes no topic that is not there, and says which kind of trouble it is', async () => {
    const mine = await under.broker.take(aLane());
    const writing = mine.write([message('here.nowhere', 'a', 'lost')]);
    await expect(writing).rejects.toThrow(BrokerUnavailable);
    await expect(writing).rejects.toMatchObject({ reason: 'UNKNOWN_TOPIC_OR_PARTITION' });
    await mine.close();
  });
};
