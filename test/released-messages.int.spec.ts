import fc from 'fast-check';
import { publishedSchemas } from '#platform/event-schemas';
import { instancesOf } from '#platform/event-schemas/testing';
import type { NewEvent } from '#platform/event-store';
import { newEvent, to } from '#platform/event-store/testing';
import { migratedDatabase } from '#platform/event-store-postgres/testing';
import { InMemoryBroker, migrateRelay, openTopic, releasesTopic } from '#platform/relay';
import { here, relayToEnd, surroundingsOf } from '#platform/relay/testing';
import { catalogues } from './schemas/catalogues.js';
import { validatorOf } from './schemas/validator.js';

const published = publishedSchemas();
const name = [...catalogues.releasedForms().keys()].join();
const type = 'release.published.v1';

/** A release of each shape that its form allows. */
const releases = (): NewEvent[] =>
  fc
    .sample(instancesOf(published.get(type)!), 30)
    .map((data, nr) => ({
      ...newEvent(),
      type,
      occurred: `2026-02-${10 + (nr % 10)}`,
      data: data as NewEvent['data'],
    }));

it('what a reader of released figures gets holds by the schema that the description of the topic names', async () => {
  const database = await migratedDatabase();
  await migrateRelay(database.pool);
  const broker = new InMemoryBroker([openTopic(here.id), releasesTopic(here.id)]);
  await database.store.append(here.id, [to('release', releases())]);
  await relayToEnd({ ...surroundingsOf(database.store, database.pool, broker), catalogues });
  await database.close();
  const messages = broker.read(releasesTopic(here.id));
  const holds = validatorOf(published.get(name)!);
  const wrong = messages.filter(({ value }) => !holds(JSON.parse(value)));
  expect({ wrong, any: messages.length > 30, name }).toEqual({ wrong: [], any: true, name: 'released-table.v1' });
});
