import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { StoreUnavailable, type EventStore } from '#platform/event-store';
import { newEvent, newEvents, to, wholeFeed } from '#platform/event-store/testing';
import { migratedDatabase } from '#platform/event-store-postgres/testing';
import { aStandIn, endsOf } from '#platform/event-store-kurrentdb/testing';

const beside = (file: string): string => fileURLToPath(new URL(file, import.meta.url));
const sources = ['--conditions=own-source', '--import', beside('../../projections/src/testing/typescript.mjs')];
const links = async (store: EventStore): Promise<string[]> =>
  (await wholeFeed(store, { limit: 500 })).map(({ chain }) => chain);

/** Where it dies, one time after the other; the last one is let live. */
const deaths = ['copying 250', 'copying 700', 'switching 0', 'never 0'];

it.each(['there', 'back'] as const)(
  'a move %s that is killed again and again loses and doubles nothing',
  async (way) => {
    const [database, server] = await Promise.all([migratedDatabase(), aStandIn()]);
    const ends = endsOf(database, server.connection, 'moved');
    const [source, target] = way === 'there' ? [ends.postgres, ends.kurrentdb] : [ends.kurrentdb, ends.postgres];
    for (let n = 0; n < 5; n += 1) await source.store.append('c', [to(`s-${n % 2}`, newEvents(200))]);
    let [sent, moving] = [1000, true];
    const writing = (async () => {
      for (; moving; await sleep(10))
        await source.store.append('c', [to('s-new', newEvent())]).then(
          () => (sent += 1),
          (error: unknown) => expect(error).toBeInstanceOf(StoreUnavailable),
        );
    })();
    const signals: unknown[] = [];
    for (const death of deaths) {
      const args = [way, database.url, server.connectionString, 'moved', ...death.split(' ')];
      const child = spawn(process.execPath, [...sources, beside('testing/moving-process.ts'), ...args], {
        stdio: 'inherit',
      });
      signals.push((await once(child, 'exit'))[1]);
    }
    moving = false;
    await writing;
    expect(signals).toEqual(['SIGKILL', 'SIGKILL', 'SIGKILL', null]);
    expect(await links(target.store)).toEqual(await links(source.store));
    expect(await links(target.store)).toHaveLength(sent);
    await ends.close();
    await server.stop();
    await database.close();
  },
);
