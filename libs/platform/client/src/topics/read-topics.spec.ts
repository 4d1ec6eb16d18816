import fc from 'fast-check';
import { delivered, PlayedTopic } from '../testing/played-topic.js';
import type { Dealings } from './dealings.js';
import { nothingDealt, type Dealt } from './dealt.js';
import { readTopics } from './read-topics.js';
import type { TopicMessage } from './topic-message.js';

interface Work {
  readonly key: string;
  readonly sequence: number;
}

/** A database of an integrator: work and notes are committed together, or a crash takes both. */
class Database implements Dealings<Work[]> {
  readonly done: Work[] = [];
  private dealt: Dealt = nothingDealt;

  constructor(private readonly crash: (place: 'before commit' | 'behind commit') => void) {}

  async take(_topic: string, step: (dealt: Dealt, work: Work[]) => Promise<Dealt>): Promise<void> {
    const work: Work[] = [];
    const dealt = await step(this.dealt, work);
    this.crash('before commit');
    this.done.push(...work);
    this.dealt = dealt;
    this.crash('behind commit');
  }
}

/** What was to come, cut into pages that the relay wrote again, with streams that waited at the hub for a while. */
interface Played {
  /** Key by number. */
  readonly keys: readonly number[];
  /** From this number on the key waits, and comes behind that one. */
  readonly waits: readonly { readonly key: number; readonly from: number; readonly until: number }[];
  readonly pages: readonly { readonly size: number; readonly again: number }[];
  /** In how many calls something dies, one after the other. */
  readonly crashes: readonly number[];
  /** How far a consumer goes back when it starts, as when its place in the topic was lost. */
  readonly back: readonly number[];
}

const played: fc.Arbitrary<Played> = fc.record({
  keys: fc.array(fc.nat(4), { minLength: 1, maxLength: 40 }),
  waits: fc.array(fc.record({ key: fc.nat(4), from: fc.nat(40), until: fc.nat(40) }), { maxLength: 2 }),
  pages: fc.array(fc.record({ size: fc.integer({ min: 1, max: 9 }), again: fc.nat(2) }), { minLength: 1 }),
  crashes: fc.array(fc.integer({ min: 1, max: 12 }), { maxLength: 12 }),
  back: fc.array(fc.nat(50), { maxLength: 12 }),
});

const written = ({ keys, waits, pages }: Played): readonly Work[] => {
  const place = ({ key, sequence }: Work): number =>
    Math.max(sequence, ...waits.filter((each) => `k${each.key}` === key && sequence >= each.from).map((w) => w.until));
  const all = keys.map((key, nr): Work => ({ key: `k${key}`, sequence: nr + 1 }));
  const inTurn = all.toSorted((one, other) => place(one) - place(other) || one.sequence - other.sequence);
  const told: Work[] = [];
  for (let from = 0, nr = 0; from < inTurn.length; nr += 1) {
    const { size, again } = pages[nr % pages.length]!;
    for (let times = 0; times <= again; times += 1) told.push(...inTurn.slice(from, from + size));
    from += size;
  }
  return told;
};

/** Starts a consumer again and again until it has read all. */
const readThrough = async (run: Played, topic: PlayedTopic, handed: Work[]): Promise<readonly Work[]> => {
  const left = [...run.crashes];
  const back = [...run.back];
  const crash = (): void => {
    if (left.length === 0) return;
    left[0]! -= 1;
    if (left[0] === 0 && left.shift() !== undefined) throw new Error('killed');
  };
  const database = new Database(crash);
  const handle = async ({ key, sequence }: TopicMessage, work: Work[]): Promise<void> => {
    crash();
    work.push({ key, sequence: Number(sequence) });
    handed.push({ key, sequence: Number(sequence) });
  };
  while (!topic.isRead) {
    topic.committed = Math.max(0, topic.committed - (back.pop() ?? 0));
    const reading = { topics: [topic.name], dealings: database, handle };
    await readTopics(topic.consumer(), reading).catch((error: Error) => expect(error.message).toBe('killed'));
  }
  return database.done;
};

it('each message is dealt with once and in the order of its key, whatever comes twice, comes late or dies', async () => {
  await fc.assert(
    fc.asyncProperty(played, async (run) => {
      const told = written(run);
      const topic = new PlayedTopic(
        'here.open',
        told.map(({ key, sequence }) => delivered(key, sequence)),
      );
      const handed: Work[] = [];
      const done = await readThrough(run, topic, handed);
      expect(done.map(({ sequence }) => sequence).toSorted((a, b) => a - b)).toEqual(run.keys.map((_, nr) => nr + 1));
      for (const key of new Set(done.map((each) => each.key))) {
        const numbers = done.filter((each) => each.key === key).map(({ sequence }) => sequence);
        expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
      }
      // A crash undoes one step; nothing else is handed out again.
      expect(handed.length).toBeLessThanOrEqual(run.keys.length + run.crashes.length);
    }),
    { numRuns: 500 },
  );
});
