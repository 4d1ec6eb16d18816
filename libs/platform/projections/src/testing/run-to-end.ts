import type { EventStore } from '#platform/event-store';
import type { AnyProjection } from '../projection.js';
import type { Sql } from '../read-database.js';
import { Generations } from '../runner/generations.js';
import { withDefaults } from '../runner/runner-options.js';
import { TableRunner } from '../runner/table-runner.js';
import type { Process } from './projecting.js';

/** The store as a runner sees it, which is told to stop as soon as it has nothing left to do. */
const untilIdle = (store: EventStore, stop: AbortController): EventStore =>
  new Proxy(store, {
    get: (target, member) => {
      if (member === 'changed') return () => Promise.resolve(stop.abort());
      const value: unknown = Reflect.get(target, member);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });

/** Lets a process fill the tables of one read model until nothing is left, or until it is killed. */
export const runToEnd = async (
  process: Process,
  projection: AnyProjection,
  killed = new AbortController(),
): Promise<void> => {
  const generations = new Generations(process.database, process.store.traits.log);
  await process.database.migrate();
  await generations.prepare(projection);
  for (const generation of await generations.mine(projection)) {
    const idle = new AbortController();
    const surroundings = { ...process, store: untilIdle(process.store, idle), options: withDefaults(process.options) };
    await new TableRunner(surroundings, projection, generation).run(AbortSignal.any([idle.signal, killed.signal]));
  }
};

export class Killed extends Error {}

/** Ends the process at its nth statement: that one is done or not, its answer is lost, and nothing is said any more. */
export const killAt = (process: Process, statement: number, done: boolean): AbortController => {
  const killed = new AbortController();
  let left = statement;
  const dying = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    if (killed.signal.aborted) throw new Killed();
    if (left-- > 0) return work();
    killed.abort();
    if (done) await work();
    throw new Killed();
  };
  const { database } = process;
  const query = database.query;
  const transaction = database.transaction.bind(database);
  const mortal =
    (sql: Sql): Sql =>
    (text, values) =>
      dying(() => sql(text, values));
  Object.assign(database, {
    query: mortal(query),
    transaction: async (work: (sql: Sql) => Promise<unknown>) => {
      const outcome = { committed: undefined as unknown };
      // The statement after the last is COMMIT: dying before it rolls back, dying after it loses the answer only.
      await transaction(async (sql) => {
        outcome.committed = await work(mortal(sql));
        if (left === 0 && !done) await dying(() => Promise.resolve());
      });
      return dying(() => Promise.resolve(outcome.committed));
    },
  });
  return killed;
};
