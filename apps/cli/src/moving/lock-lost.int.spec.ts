import { setTimeout as sleep } from 'node:timers/promises';
import { newEvents, to } from '#platform/event-store/testing';
import { giveUpMove, moveLog, type MovingLog } from '#platform/event-store';
import { openLog, type OpenLog } from '../../../chosen-log.js';
import { aloneMoving } from './alone-moving.js';
import { TwoStores } from './testing/two-stores.js';

let stores: TwoStores;
let logs: OpenLog[];
beforeEach(async () => {
  stores = await TwoStores.start();
  await stores.database.store.append('c', [to('s-1', newEvents(30))]);
  const addresses = { databaseUrl: stores.database.url, kurrentdbUrl: stores.server.connectionString };
  logs = [
    await openLog({ eventStore: 'postgres', ...addresses }),
    await openLog({ eventStore: 'kurrentdb', ...addresses }, true),
  ];
});
afterEach(async () => {
  for (const log of logs) await log.close();
  await stores.stop();
});

/** As idle_session_timeout, a firewall or an administrator does with a connection that says nothing for hours. */
const cutLock = async (): Promise<void> => {
  await stores.database.pool.query(
    `SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND objid = $1 AND granted`,
    [0x53414d59],
  );
  await sleep(300);
};

it('a move that lost its lock unseen opens nothing, once another came in beside it', async () => {
  const [source, target] = logs as [OpenLog, OpenLog];
  let goOn: () => void = () => undefined;
  let halted: () => void = () => undefined;
  const isHalted = new Promise<void>((resolve) => (halted = resolve));
  const may = new Promise<void>((resolve) => (goOn = resolve));
  // A process that was stopped (SIGSTOP, a machine that sleeps) between the two gates.
  const slow: MovingLog = {
    store: target.store,
    gate: Object.assign(Object.create(target.gate) as typeof target.gate, {
      set: async (...given: Parameters<typeof target.gate.set>) => {
        if (given[0] === 'open') {
          halted();
          await may;
        }
        return target.gate.set(...given);
      },
    }),
  };
  const moving = aloneMoving(stores.database.url, () => moveLog(source, slow, { tell: () => undefined })).then(
    () => 'moved',
    (error: Error) => error.message,
  );
  await isHalted;
  await cutLock();
  // Nobody tells the operator that the first still lives.
  const second = await aloneMoving(stores.database.url, () => giveUpMove({ source, target })).then(
    () => 'given up',
    (error: Error) => error.message,
  );
  goOn();
  const first = await moving;
  expect({ first, second, gates: await stores.gates() }).toEqual({
    first: 'Another `samverk migrate-store` has taken over.',
    second: 'given up',
    gates: ['postgres open', 'kurrentdb filling'],
  });
}, 60_000);
