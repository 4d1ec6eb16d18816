import { randomUUID } from 'node:crypto';
import { Connection, KurrentDbEventStore } from '#platform/event-store-kurrentdb';
import { StandIn, type StandInOptions } from '#platform/kurrentdb-stand-in/testing';

export interface Server {
  readonly connectionString: string;
  readonly connection: Connection;
  readonly stop: () => Promise<void>;
}

const connected = (connectionString: string, standIn?: StandIn): Server => {
  const connection = new Connection(connectionString);
  const stop = async (): Promise<void> => {
    await connection.close();
    standIn?.stop();
  };
  return { connectionString, connection, stop };
};

/** The real server that `SAMVERK_TEST_KURRENTDB` names, else the stand-in. */
export const aServer = async (): Promise<Server> => {
  const real = process.env['SAMVERK_TEST_KURRENTDB'];
  if (real) return connected(real);
  const standIn = await StandIn.start();
  return connected(standIn.connectionString, standIn);
};

/** The stand-in, for what cannot be asked of a real server: to cut, to change leader, to change what is stored. */
export const aStandIn = async (options?: StandInOptions): Promise<Server & { readonly standIn: StandIn }> => {
  const standIn = await StandIn.start(options);
  return { ...connected(standIn.connectionString, standIn), standIn };
};

/** A log of its own in the database of a server: what others have written there lies under other prefixes. */
export const emptyStore = ({ connection }: Pick<Server, 'connection'>): KurrentDbEventStore =>
  new KurrentDbEventStore({ connection, prefix: `test-${randomUUID()}` });
