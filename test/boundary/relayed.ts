import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import type { InMemoryEventStore, NewEvent } from '#platform/event-store';
import { Upcasters } from '#platform/event-store';
import { Catalogues } from '#platform/intake';
import { inboxTopic, InMemoryBroker, openTopic, releasesTopic, type Broker } from '#platform/relay';
import { relayToEnd, surroundingsOf } from '#platform/relay/testing';
import { HERE, type Hub } from './hub.js';
import type { World } from './world.js';

export const topicsOf = ({ units }: World): readonly string[] => [
  ...[openTopic(HERE), releasesTopic(HERE)],
  ...units.map(({ id }) => inboxTopic(HERE, id)),
];

/** Relays a log from its beginning, page by page of this size. */
export const relayed = async <Chosen extends Broker>(
  world: World,
  { app, store }: Pick<Hub, 'app' | 'store'>,
  pool: Pool,
  { broker = new InMemoryBroker(topicsOf(world)) as Broker as Chosen, batch = 7 } = {},
): Promise<Chosen> => {
  await pool.query('TRUNCATE relay.checkpoints CASCADE');
  const known = {
    catalogues: app.get(Catalogues, { strict: false }),
    upcasters: app.get(Upcasters, { strict: false }),
  };
  const surroundings = { ...surroundingsOf(store, pool, broker, { batch, leaseMilliseconds: 60_000 }), ...known };
  await relayToEnd(surroundings, undefined, { id: HERE, units: world.units });
  return broker;
};

const figures = (type: string, data: Record<string, unknown>, to: readonly string[]): NewEvent => ({
  ...{ id: randomUUID(), source: '/hub', type, unit: 'unit-0-0', function: 'hub-timer', occurred: '2026-01-15' },
  ...{ recordedAt: '2026-01-15T06:00:00.000Z', visibility: to.length > 0 ? 'addressed' : 'open', recipients: to, data },
});
const table = { table: 'contacts', period: '2025', cells: [{ at: { gender: 'woman' }, lo: 1, up: 4 }] };
const release = { releaseId: randomUUID(), plan: 'plan', publishedOn: '2026-01-15', tables: [table] };

/** What no unit can post: the hub's own figures, to all, and to one unit what was tried for its party. */
export const publishFigures = async (store: InMemoryEventStore, { units }: World): Promise<void> => {
  const to = [units.at(-1)!.id];
  const events = [
    figures('release.published.v1', release, []),
    figures('party-release.published.v1', { ...release, to }, to),
  ];
  for (const event of events)
    await store.append(HERE, [{ stream: `figures-${event.type}`, expected: 'any', events: [event] }]);
};
