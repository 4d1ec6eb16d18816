import { InMemoryEventStore, type StoredEvent } from '#platform/event-store';
import { kidOf } from '#platform/intake/testing';
import { ready } from './agreed.js';
import { HERE, type Hub } from './hub.js';
import { idOf, said, today, type Move } from './moves.js';
import type { World } from './world.js';

export const founded = async (world: World): Promise<InMemoryEventStore> => {
  const store = new InMemoryEventStore();
  for (const { stream, events } of ready(world)) await store.append(HERE, [{ stream, expected: 'any', events }]);
  return store;
};

/** Says what the moves say, over HTTP, each as its unit. Gives how many were recorded. */
export const play = async (hub: Hub, world: World, moves: readonly Move[]): Promise<number> => {
  let recorded = 0;
  for (const [nr, move] of moves.entries()) {
    const { unit, function: acting, type, data, content } = said(world, move);
    if (content) {
      const { ciphertext, recipients } = content;
      const facts = {
        collaboration: HERE,
        unit: unit.id,
        ciphertext,
        recipients,
        kids: recipients.map(kidOf),
        sizeClass: 1024,
        storedAt: new Date().toISOString(),
      };
      await hub.contents.keep(facts, { ciphertext: `sealed ${ciphertext}` } as never);
    }
    const envelope = {
      specversion: '1.0',
      id: idOf(`event ${nr}`),
      source: `/${unit.id}`,
      collaboration: HERE,
      occurred: today,
    };
    const answer = await hub.post({ unit: unit.id, function: acting }, { ...envelope, type, data });
    if (answer.status === 201) recorded += 1;
    else if (answer.status >= 500) throw new Error(`${type}: ${await answer.text()}`);
    else await answer.arrayBuffer();
  }
  return recorded;
};

export const everything = async (store: InMemoryEventStore): Promise<readonly StoredEvent[]> =>
  (await store.readFeed({ after: 0n, limit: 1e6 })).events;

/** A log that holds only these of the events, each where its stream then stands. */
export const without = async (
  events: readonly StoredEvent[],
  keep: (event: StoredEvent) => boolean,
): Promise<InMemoryEventStore> => {
  const store = new InMemoryEventStore();
  for (const event of events.filter(keep)) {
    const { collaboration, stream, version: _version, position: _position, chain: _chain, ...rest } = event;
    await store.append(collaboration, [{ stream, expected: 'any', events: [rest] }]);
  }
  return store;
};
