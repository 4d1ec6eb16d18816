import pg from 'pg';
import type { EventStore } from '#platform/event-store';
import { COUNT_TO, relayStandings, type RelayStanding } from '#platform/relay';
import { kafkaAdvice } from '../../kafka-advice.js';
import { table } from './output.js';

/** How the relay to Kafka stands, by collaboration; empty where none was ever relayed. */
export const relayed = async (database: string, store: EventStore): Promise<readonly RelayStanding[]> => {
  const pool = new pg.Pool({ connectionString: database, max: 1, application_name: 'samverk-status' });
  pool.on('error', () => undefined);
  try {
    return await relayStandings(pool, store);
  } finally {
    await pool.end();
  }
};

export const isInTrouble = ({ failing, parked }: RelayStanding): boolean => failing !== null || parked > 0;

export const asJson = ({ position, ...standing }: RelayStanding) => ({ ...standing, position: String(position) });

export const relayLines = (standings: readonly RelayStanding[]): readonly string[] =>
  standings.length > 0 ? ['', table(standings.map(line)), ...standings.flatMap(sentences)] : [];

const line = ({ collaboration, position, lag, parked, failing, owner }: RelayStanding) => ({
  ...{ 'relay of': collaboration, position: Number(position), behind: lag < COUNT_TO ? lag : `${COUNT_TO} or more` },
  ...{ parked, failing: failing ?? 'no', by: owner ?? 'nobody' },
});

const sentences = ({ collaboration, failing, parked }: RelayStanding): readonly string[] => [
  ...(failing
    ? [`${collaboration} is not relayed (${failing}): ${kafkaAdvice(failing) ?? "see the broker's log"}.`]
    : []),
  ...(parked > 0
    ? [`${collaboration}: ${parked} streams wait (\`kafka take-up\` relays them once that is corrected).`]
    : []),
];
