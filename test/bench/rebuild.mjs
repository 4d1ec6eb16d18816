import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { getPostgreSQLEventStore, pongoSingleStreamProjection, rebuildPostgreSQLProjections } from '@event-driven-io/emmett-postgresql';
import { median } from './drive.mjs';
import { sample } from './sample.mjs';

const EVENTS_PER_STREAM = 10;
const PROCESS = fileURLToPath(new URL('./rebuild-process.mjs', import.meta.url));

const append = (store) => {
  const stream = `s-${randomUUID()}`;
  return store.append('bench', [{ stream, expected: 'none', events: Array.from({ length: EVENTS_PER_STREAM }, () => sample()) }]);
};

const fill = async (store, events, label) => {
  for (let done = 0; done < events; done += 100 * EVENTS_PER_STREAM) {
    await Promise.all(Array.from({ length: 100 }, () => append(store)));
    process.stderr.write(`  ${label}: ${done} of ${events} events\r`);
  }
};

const rebuildOurs = async (url) => JSON.parse((await promisify(execFile)(process.execPath, [PROCESS, url], { env: { ...process.env, NODE_OPTIONS: '' } })).stdout);

/** The peer's way to the same rows: a single-stream document projection, rebuilt. */
const rebuildPeer = async (url, events) => {
  const emmett = getPostgreSQLEventStore(url);
  await emmett.schema.migrate();
  for (let done = 0; done < events; done += 10 * EVENTS_PER_STREAM) {
    await Promise.all(
      Array.from({ length: 10 }, () =>
        emmett.appendToStream(`s-${randomUUID()}`, Array.from({ length: EVENTS_PER_STREAM }, () => ({ type: 'StatementGiven', data: sample().data }))),
      ),
    );
  }
  await emmett.close();
  const projection = pongoSingleStreamProjection({
    collectionName: 'benchAmounts',
    canHandle: ['StatementGiven'],
    initialState: () => ({ events: 0, amount: 0, body: '' }),
    evolve: (document, { data }) => ({ ...document, events: document.events + 1, amount: document.amount + data.statedAmounts[0].amount, body: data.body }),
  });
  const consumer = rebuildPostgreSQLProjections({ connectionString: url, pulling: { batchSize: 1000 }, projections: [projection] });
  const started = performance.now();
  await consumer.start();
  const seconds = (performance.now() - started) / 1000;
  await consumer.close();
  return { events, seconds };
};

/** Rebuild rate in one process and its peak memory, at two sizes; the peer at a size it finishes. */
export const rebuildBench = async ({ url, freshUrl, store, sizes, peerEvents, count }) => {
  const rows = [];
  let filled = 0;
  for (const size of sizes) {
    await fill(store, size - filled, 'filling');
    filled = size;
    const results = [];
    for (let round = 0; round < count; round++) results.push(await rebuildOurs(url));
    rows.push({
      size,
      rate: median(results.map(({ events, seconds }) => events / seconds)),
      peak: median(results.map(({ peakMegabytes }) => peakMegabytes)),
    });
  }
  const peers = [];
  for (let round = 0; round < count; round++) peers.push(await rebuildPeer(await freshUrl(), peerEvents));
  return { rows, peer: median(peers.map(({ events, seconds }) => events / seconds)), peerEvents };
};
