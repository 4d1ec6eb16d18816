import type { Pool } from 'pg';
import type { Access, AccessLog } from '#platform/access-log';
import { Broker, type Lane, type Message } from '../broker.js';
import type { Surroundings } from '../relay-options.js';

/** A process that dies at one of the things it does to the world, which then has happened or not; it does nothing from there on. */
class Life {
  private done = 0;

  constructor(
    private readonly lives: number,
    private readonly isLastDone: boolean,
  ) {}

  readonly does = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    if (this.done > this.lives) throw new Error('killed');
    this.done += 1;
    if (this.done <= this.lives) return await work();
    if (this.isLastDone) await work();
    throw new Error('killed');
  };
}

/** @param lives what it does before: queries, records and writes */
export const mortal = <Of extends Surroundings>(surroundings: Of, lives: number, isLastDone: boolean): Of => {
  const { does } = new Life(lives, isLastDone);
  const pool = { query: (...query: [string, unknown[]]) => does(() => surroundings.pool.query(...query)) };
  const log = { record: (accesses: readonly Access[]) => does(() => surroundings.log.record(accesses)) };
  return {
    ...surroundings,
    pool: pool as unknown as Pool,
    log: log as AccessLog,
    broker: new MortalBroker(surroundings.broker, does),
  };
};

class MortalBroker extends Broker {
  constructor(
    private readonly broker: Broker,
    private readonly does: Life['does'],
  ) {
    super();
  }

  override async take(name: string): Promise<Lane> {
    const lane = await this.does(() => this.broker.take(name));
    const write = (messages: readonly Message[]) => this.does(() => lane.write(messages));
    return { ...lane, write, close: () => Promise.resolve() };
  }

  override ping(): Promise<void> {
    return this.broker.ping();
  }

  override close(): Promise<void> {
    return Promise.resolve();
  }
}
