import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { fold } from '#platform/domain';
import { posted } from '#platform/domain/testing';
import {
  InMemoryEventStore,
  recorded,
  Upcasters,
  VersionConflict,
  type Appended,
  type StreamAppend,
  type StreamRead,
} from '#platform/event-store';
import { door, type DoorEvent } from '../testing/index.js';
import { decideAll, MOST_OF_A_STREAM } from './decide-all.js';
import type { Intended } from './intended.js';
import type { Outcome } from './outcome.js';
import { StreamWriter } from './stream-writer.js';

const place = { collaboration: 'house', stream: 'door-a' };
const types = ['door.opened.v1', 'door.closed.v1', 'door.remarked.v1'] as const;
const intended = (type: DoorEvent['type'], id: string = randomUUID()): Intended => ({
  posted: posted({ type, doorId: 'a' }, { id }),
  visibility: 'open',
  recipients: [],
});
const writerOn = (store: InMemoryEventStore): StreamWriter => new StreamWriter(store, new Upcasters());
const perform = (writer: StreamWriter, ...all: Intended[]) => writer.performAll(place, door, all);
const logged = async (store: InMemoryEventStore) =>
  (await store.readStream('house', 'door-a')).map((stored) => recorded<DoorEvent>(stored));
const said = (outcomes: readonly Outcome[]) => outcomes.map(({ status }) => status);

/** Gives way between processes at every call, and counts them. */
class SlowStore extends InMemoryEventStore {
  appends = 0;
  reads = 0;
  override async append(collaboration: string, appends: readonly StreamAppend[]): Promise<Appended> {
    this.appends += 1;
    await new Promise(setImmediate);
    return super.append(collaboration, appends);
  }
  override async readStream(collaboration: string, stream: string, read?: StreamRead) {
    this.reads += 1;
    await new Promise(setImmediate);
    return super.readStream(collaboration, stream, read);
  }
}

const commands = fc.array(fc.tuple(fc.constantFrom(...types), fc.nat(5), fc.nat(2)), { minLength: 1, maxLength: 20 });

it('posts that come at once, to several processes, leave what some order of them would leave', async () => {
  await fc.assert(
    fc.asyncProperty(commands, async (all) => {
      const store = new SlowStore();
      const processes = [writerOn(store), writerOn(store), writerOn(store)];
      const sent = all.map(([type, id, process]) => ({ intended: intended(type, `id-${id}`), process }));
      const outcomes = await Promise.all(
        sent.map(({ intended: one, process }) => processes[process]!.perform(place, door, one)),
      );
      const log = await logged(store);
      // Every event in the log was legal where it stands, so the log itself is an order that explains it.
      log.forEach((event, index) => expect(door.decide(fold(door, log.slice(0, index)), event)).toHaveLength(1));
      expect(new Set(log.map(({ id }) => id)).size).toBe(log.length);
      expect(outcomes.filter(({ status }) => status === 'recorded')).toHaveLength(log.length);
      outcomes.forEach((outcome, index) => {
        if (outcome.status !== 'recorded' && outcome.status !== 'repeated') return;
        expect(log[outcome.receipt.version - 1]).toMatchObject({
          id: sent[index]!.intended.posted.id,
          event: { type: sent[index]!.intended.posted.event.type },
        });
      });
    }),
    { numRuns: 200 },
  );
});

it('many facts in one go are recorded as one after another would be', async () => {
  await fc.assert(
    fc.asyncProperty(commands, async (all) => {
      const sent = all.map(([type]) => intended(type));
      const [together, single] = [new InMemoryEventStore(), new InMemoryEventStore()];
      const one = writerOn(single);
      const inTurn: Outcome[] = [];
      for (const each of sent) inTurn.push(...(await perform(one, each)));
      const atOnce = await perform(writerOn(together), ...sent);
      expect(said(atOnce)).toEqual(said(inTurn));
      expect((await logged(together)).map(({ id }) => id)).toEqual((await logged(single)).map(({ id }) => id));
    }),
  );
});

it('a fact sent any number of times, in whatever company, is one event with one receipt', async () => {
  const store = new SlowStore();
  const [closed, opened] = [intended('door.closed.v1'), intended('door.opened.v1')];
  const writer = writerOn(store);
  const first = [...(await perform(writer, opened)), ...(await perform(writer, closed))];
  const again = [
    ...(await perform(writer, closed, opened, intended('door.remarked.v1'), closed)),
    ...(await perform(writerOn(store), closed)),
  ];
  expect(said(again)).toEqual(['repeated', 'repeated', 'recorded', 'repeated', 'repeated']);
  expect(again[0]).toMatchObject({ receipt: (first[1] as { receipt: object }).receipt });
  expect(await logged(store)).toHaveLength(3);
});

it('another body under the same id is refused, unless the first was never recorded', async () => {
  const store = new InMemoryEventStore();
  const outcomes = await perform(
    writerOn(store),
    intended('door.closed.v1', 'x'),
    intended('door.opened.v1', 'x'),
    intended('door.remarked.v1', 'x'),
  );
  expect(outcomes).toMatchObject([
    { error: { code: 'door-not-open' } },
    { status: 'recorded' },
    { error: { name: 'IdReused' } },
  ]);
});

it('a new fact on a known stream costs one call to the store, however long the stream', async () => {
  const store = new SlowStore();
  const writer = writerOn(store);
  await perform(writer, intended('door.opened.v1'));
  await perform(writer, intended('door.remarked.v1'));
  expect([store.appends, store.reads]).toEqual([2, 0]);
});

it('what others recorded meanwhile is read before anything is rejected', async () => {
  const store = new SlowStore();
  const writer = writerOn(store);
  await perform(writer, intended('door.remarked.v1'));
  await perform(writerOn(store), intended('door.opened.v1'));
  expect(said(await perform(writer, intended('door.closed.v1')))).toEqual(['recorded']);
});

it('thirty-two at once on one stream share appends', async () => {
  const store = new SlowStore();
  const writer = writerOn(store);
  const outcomes = await Promise.all(
    Array.from({ length: 32 }, () => writer.perform(place, door, intended('door.remarked.v1'))),
  );
  expect(new Set(said(outcomes))).toEqual(new Set(['recorded']));
  expect(store.appends).toBeLessThanOrEqual(3);
});

it('others who are always faster are given way to, but not for ever', async () => {
  class Contended extends InMemoryEventStore {
    override append(): Promise<Appended> {
      return Promise.reject(new VersionConflict('door-a', 0, 1));
    }
  }
  await expect(perform(writerOn(new Contended()), intended('door.opened.v1'))).rejects.toThrow(VersionConflict);
});

it('a decider that rewrites what a unit said is a defect, and stops only that fact', () => {
  const rewriting = { ...door, decide: (): DoorEvent[] => [{ type: 'door.opened.v1', doorId: 'b' }] };
  expect(
    decideAll(rewriting, { state: door.initial, version: 0, participants: new Set(), told: new Map() }, [
      intended('door.opened.v1'),
    ]).verdicts,
  ).toMatchObject([{ kind: 'refused', error: { name: 'Error' } }]);
});

it('a stream takes no more than its most, and what it took is still recognised', async () => {
  const writer = writerOn(new InMemoryEventStore());
  const all = Array.from({ length: MOST_OF_A_STREAM + 1 }, () => intended('door.remarked.v1'));
  const first = await perform(writer, ...all.slice(0, 1_500));
  const rest = await perform(writer, ...all.slice(1_500));
  expect([...first, ...rest].filter(({ status }) => status === 'recorded')).toHaveLength(MOST_OF_A_STREAM);
  expect(rest.at(-1)).toMatchObject({ status: 'refused', error: { code: 'stream-full' } });
  expect(said(await perform(writer, all[0]!, all.at(-1)!))).toEqual(['repeated', 'refused']);
});
