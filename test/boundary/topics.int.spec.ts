import fc from 'fast-check';
import pg from 'pg';
import { freshDatabase } from '#platform/embedded-postgres/testing';
import type { StoredEvent } from '#platform/event-store';
import { inboxTopic, migrateRelay, openTopic, releasesTopic, type InMemoryBroker, type Message } from '#platform/relay';
import { everything, founded, play, without } from './history.js';
import { aHub, HERE, type Hub } from './hub.js';
import { histories } from './moves.js';
import { maySee } from './oracle.js';
import { publishFigures, relayed } from './relayed.js';
import { asTold, inboxTold, openTold } from './topics-oracle.js';
import { worlds, type World } from './world.js';

const seed = Number(process.env['SAMVERK_SEED'] ?? 20261121);
const runs = Number(process.env['SAMVERK_RUNS'] ?? 3);
/** A history is long, and its seed tells it as well. */
const settings = { numRuns: runs, seed, endOnFailure: true, verbose: 0 } as const;

let database: Awaited<ReturnType<typeof freshDatabase>>;
let pool: pg.Pool;
beforeAll(async () => {
  database = await freshDatabase();
  pool = new pg.Pool({ connectionString: database.url });
  await migrateRelay(pool);
});
afterAll(async () => {
  await pool.end();
  await database.close();
});

interface Played {
  readonly world: World;
  readonly hub: Hub;
  readonly events: readonly StoredEvent[];
  readonly broker: InMemoryBroker;
}

/** Plays histories by chance and relays them, and looks at what the topics then hold. */
const overHistories = (look: (played: Played) => Promise<void>): Promise<void> =>
  fc.assert(
    fc.asyncProperty(worlds, histories, async (world, history) => {
      const hub = await aHub(world, await founded(world));
      try {
        await play(hub, world, history);
        await publishFigures(hub.store, world);
        const broker = await relayed<InMemoryBroker>(world, hub, pool);
        await look({ world, hub, events: await everything(hub.store), broker });
      } finally {
        await hub.close();
      }
    }),
    settings,
  );

/** Which stream a key stands for: that of the first message that has it. */
const streamsByKey = (expected: readonly { readonly stream: string }[]) => {
  const known = new Map<string, string>();
  let nr = 0;
  return ({ key }: Message): string => {
    const stream = expected[nr++]?.stream ?? 'none';
    if (known.has(key)) return known.get(key)!;
    const isNew = ![...known.values()].includes(stream);
    known.set(key, isNew ? stream : `a second key of ${stream}`);
    return known.get(key)!;
  };
};

describe('The topics of a collaboration', () => {
  it('S14, S17, S65, S73: hold for each unit what the oracle says, and say nothing else of it', async () => {
    await overHistories(async ({ world, events, broker }) => {
      const told = openTold(events);
      expect(asTold(broker.read(openTopic(HERE)), ({ key }) => key)).toEqual(told);
      for (const { id } of world.units) {
        const expected = inboxTold(events, id);
        const inbox = broker.read(inboxTopic(HERE, id));
        expect(asTold(inbox, streamsByKey(expected))).toEqual(expected);
      }
      expect(broker.read(releasesTopic(HERE)).map(({ key }) => key)).toEqual(['contacts/2025']);
      expect(broker.read(releasesTopic(HERE))[0]!.headers['ce_sequence']).toBe('1');
    });
  }, 300_000);

  it('S17: have no key in common, and none that says anything of what it is about', async () => {
    await overHistories(async ({ world, events, broker }) => {
      const inboxes = world.units.map(({ id }) => new Set(broker.read(inboxTopic(HERE, id)).map(({ key }) => key)));
      const keys = inboxes.flatMap((each) => [...each]);
      expect(keys).toHaveLength(new Set(keys).size);
      expect(keys.every((key) => /^[0-9a-f]{32}$/.test(key))).toBe(true);
      expect(events.filter(({ stream }) => keys.some((key) => stream.includes(key)))).toEqual([]);
    });
  }, 300_000);

  it('S8, S9: are the same, byte for byte, where only what the unit may see has happened', async () => {
    let [hidden, told] = [0, 0];
    await overHistories(async ({ world, hub, events, broker }) => {
      for (const { id } of world.units) {
        const seen = await without(events, (event) => maySee(id, event));
        hidden += events.length - (await everything(seen)).length;
        told += broker.read(inboxTopic(HERE, id)).length;
        const alone = await relayed<InMemoryBroker>(world, { app: hub.app, store: seen }, pool, { batch: 5 });
        for (const topic of [openTopic(HERE), releasesTopic(HERE), inboxTopic(HERE, id)])
          expect(JSON.stringify(alone.read(topic))).toBe(JSON.stringify(broker.read(topic)));
      }
    });
    // So that it was not for want of anything to hide or to tell.
    expect(Math.min(hidden, told)).toBeGreaterThan(20);
  }, 300_000);

  it('S16, S17: point to what the hub answers to this unit, and to nobody whom it does not concern', async () => {
    await overHistories(async ({ world, hub, broker }) => {
      const pointed = world.units.flatMap(({ id }) =>
        broker.read(inboxTopic(HERE, id)).map(({ headers }) => ({ unit: id, dataref: headers['ce_dataref']! })),
      );
      for (const { unit, dataref } of pointed) {
        const answered = await hub.ask({ unit, function: 'case-system' }, dataref);
        expect([dataref, answered.status]).toEqual([dataref, 200]);
        const stranger = world.units.find(({ id }) => !pointed.some((p) => p.unit === id && p.dataref === dataref))!;
        const other = await hub.ask({ unit: stranger.id, function: 'case-system' }, dataref);
        expect([dataref, other.status]).toEqual([dataref, 404]);
      }
    });
  }, 300_000);
});
