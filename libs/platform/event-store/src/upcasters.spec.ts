import { newEvent, to, wholeFeed } from '#platform/event-store/testing';
import { InMemoryEventStore } from './in-memory-event-store.js';
import { Upcasters, type Upcaster } from './upcasters.js';

/** Once a party had one number; now it has any number of identifiers, each with its scheme. */
const identifiers: Upcaster = {
  from: 'party.registered.v0',
  to: 'party.registered.v1',
  up: ({ orgNumber, ...rest }) => ({ ...rest, identifiers: [{ scheme: 'organisation-number', value: orgNumber }] }),
};
const names: Upcaster = {
  from: 'party.registered.v1',
  to: 'party.registered.v2',
  up: ({ name, ...rest }) => ({ ...rest, names: { sv: name } }),
};

const upcasters = (...some: Upcaster[]): Upcasters => {
  const all = new Upcasters();
  all.add(some);
  return all;
};

describe('an event of an older version', () => {
  const old = newEvent({ type: 'party.registered.v0', data: { name: 'Ale kommun', orgNumber: '212000-1439' } });

  it('is seen as the newest, one step after another', async () => {
    const store = new InMemoryEventStore();
    await store.append('c', [to('party-1', old)]);
    const [stored] = await store.readStream('c', 'party-1');
    const { type, data } = upcasters(names, identifiers).newest(stored!);
    expect([type, data]).toEqual([
      'party.registered.v2',
      { names: { sv: 'Ale kommun' }, identifiers: [{ scheme: 'organisation-number', value: '212000-1439' }] },
    ]);
  });

  it('stays as it was stored, and so does its chain', async () => {
    const store = new InMemoryEventStore();
    await store.append('c', [to('party-1', old)]);
    const [before] = await store.readStream('c', 'party-1');
    const seen = upcasters(identifiers).newest(before!);
    const [after] = await store.readStream('c', 'party-1');
    expect(after).toMatchObject({ type: 'party.registered.v0', data: old.data });
    expect(seen.chain).toBe(before!.chain);
  });

  it('is found by a reader that asks for the newest version', async () => {
    const store = new InMemoryEventStore();
    const newer = newEvent({ type: 'party.registered.v2', data: { names: {}, identifiers: [] } });
    await store.append('c', [to('party-1', old), to('party-2', newer), to('x', newEvent())]);
    const all = upcasters(identifiers, names);
    const types = all.withOlder(['party.registered.v2']);
    expect(types.toSorted()).toEqual(['party.registered.v0', 'party.registered.v1', 'party.registered.v2']);
    const found = await wholeFeed(store, { types });
    expect(found.map((event) => all.newest(event).type)).toEqual(['party.registered.v2', 'party.registered.v2']);
  });

  it('is not mixed up with types that never change', () => {
    expect(upcasters(identifiers).withOlder(['note.entered.v1'])).toEqual(['note.entered.v1']);
  });

  it('has one way up: a second one from the same version is refused', () => {
    expect(() => upcasters(identifiers, identifiers)).toThrow('Two upcasters start from party.registered.v0.');
  });
});
