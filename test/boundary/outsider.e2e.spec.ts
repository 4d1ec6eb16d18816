import fc from 'fast-check';
import { itemIdOf } from '#platform/event-store';
import { aHub, HERE, type Hub } from './hub.js';
import { everything, founded, play, without } from './history.js';
import { histories } from './moves.js';
import { isAddressedTo, isApart, maySee } from './oracle.js';
import { answer, documentedPaths, idsIn, isAboutAccesses, probes, type Probe } from './surfaces.js';
import { answerTo, attempts } from './writes.js';
import { worlds, type World } from './world.js';

const seed = Number(process.env['SAMVERK_SEED'] ?? 20261121);
const runs = Number(process.env['SAMVERK_RUNS'] ?? 2);

/** A history is long, and its seed tells it as well. */
const briefly = (details: fc.RunDetails<unknown>): void => {
  if (!details.failed) return;
  const { seed: used, counterexamplePath, errorInstance } = details;
  const { message } = errorInstance as Error;
  throw new Error(`SAMVERK_SEED=${used}, path ${counterexamplePath}: ${message.slice(0, 6_000)}`);
};

const inboxOf = async (hub: Hub, unit: string): Promise<readonly string[]> => {
  const answered = await hub.ask({ unit, function: 'case-officer' }, '/v1/inbox?limit=500');
  return ((await answered.json()) as { items: { id: string }[] }).items.map(({ id }) => id);
};

/** The same questions to a hub where everything happened, and to one where only what the unit may see did. */
const differences = async (full: Hub, world: World, unit: string): Promise<readonly string[]> => {
  const events = await everything(full.store);
  const seen = await aHub(world, await without(events, (event) => maySee(unit, event)), full.contents);
  const asked = probes(await documentedPaths(full), idsIn(events), unit).filter(({ path }) => !isAboutAccesses(path));
  const found: string[] = [];
  const compare = async (probe: Probe): Promise<void> => {
    const [one, other] = await Promise.all([answer(full, probe), answer(seen, probe)]);
    const asking = `${probe.method} ${probe.path} as ${unit} (${probe.function})`;
    if (one !== other || one.startsWith('5')) found.push(`${asking}\n${one}\n--- but\n${other}`);
  };
  for (let from = 0; from < asked.length; from += 32) await Promise.all(asked.slice(from, from + 32).map(compare));
  // Last, since what is accepted changes both hubs, and must change them alike.
  for (const attempt of attempts(world, unit)) {
    const [one, other] = [await answerTo(full, attempt), await answerTo(seen, attempt)];
    if (one !== other) found.push(`${JSON.stringify(attempt)}\n${one}\n--- but\n${other}`);
  }
  await seen.close();
  return found;
};

it('S8, S9: no unit learns from any answer that something happened which it may not see', async () => {
  await fc.assert(
    fc.asyncProperty(worlds, histories, fc.nat(1000), async (world, history, pick) => {
      const full = await aHub(world, await founded(world));
      try {
        await play(full, world, history);
        const asked = [world.units[0]!, world.units[1 + (pick % (world.units.length - 1))]!];
        for (const { id } of new Set(asked)) {
          const events = await everything(full.store);
          expect(await inboxOf(full, id)).toEqual(
            events
              .filter((event) => isAddressedTo(id, event) && !isApart(event))
              .map((event) => itemIdOf({ ...event, collaboration: HERE })),
          );
          expect((await differences(full, world, id)).slice(0, 3)).toEqual([]);
        }
      } finally {
        await full.close();
      }
    }),
    { numRuns: runs, seed, endOnFailure: true, reporter: briefly as never },
  );
}, 900_000);
