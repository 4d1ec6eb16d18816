import { randomUUID } from 'node:crypto';
import { Upcasters } from '../../dist/libs/platform/event-store/src/index.js';
import { ProjectionRunners, Projections, ReadDatabase } from '../../dist/libs/platform/projections/src/index.js';
import { amounts } from './amounts.projection.mjs';
import { drive, paced, percentiles } from './drive.mjs';
import { sample } from './sample.mjs';

/** From the acknowledged commit of an event to the committed row, in ms, at a rate and at saturation. */
export const feedDelayBench = async ({ url, store, seconds }) => {
  const folded = [];
  const projected = new Map();
  const projections = new Projections();
  projections.add(amounts((id) => folded.push(id)));
  const database = new ReadDatabase({ url }, projections);
  const transaction = database.transaction.bind(database);
  database.transaction = async (work) => {
    const result = await transaction(work);
    const now = performance.now();
    for (const id of folded.splice(0)) projected.set(id, now);
    return result;
  };
  const runners = new ProjectionRunners(store, new Upcasters(), database, projections, { owner: 'bench' });
  await runners.start();
  const committed = new Map();
  const append = async () => {
    const event = sample();
    await store.append('bench', [{ stream: `s-${randomUUID()}`, expected: 'none', events: [event] }]);
    committed.set(event.id, performance.now());
  };
  const measure = async (name, load) => {
    committed.clear();
    const { rate } = await load();
    for (let waited = 0; [...committed.keys()].some((id) => !projected.has(id)) && waited < 60_000; waited += 50) await new Promise((resolve) => setTimeout(resolve, 50));
    const delays = [...committed].map(([id, at]) => Math.max(0, (projected.get(id) ?? Number.POSITIVE_INFINITY) - at));
    return { name, rate, ...percentiles(delays) };
  };
  await measure('warm-up', () => paced(200, 3, append));
  const rows = [await measure('200 events/s', () => paced(200, seconds * 2, append)), await measure('saturation (32 writers)', () => drive(32, seconds, append))];
  await runners.stop();
  await database.close();
  return rows;
};
