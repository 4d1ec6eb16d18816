import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { itemIdOf, type NewEvent, type StoredEvent } from '#platform/event-store';
import { SealedContents } from '#platform/sealed-content';
import { HERE } from './asking.js';
import { aDatabaseHub, type DatabaseHub } from './database-hub.js';
import { fiveUnits } from './five-units.js';
import { everything, play } from './history.js';
import { histories, idOf, said, saying, today, type Move } from './moves.js';
import { isAddressedTo, maySee } from './oracle.js';
import { listening } from './statements.js';
import { documentedPaths } from './surfaces.js';

const units = fiveUnits.units.map(({ id }) => id);
const [centre, asker] = ['unit-0-0', 'unit-2-0'] as const;
const [past, purged] = [idOf('long ago'), idOf('to be purged')];
const sealed = (consultationId: string): string => consultationId.replaceAll('-', '').padEnd(43, 'e');
let hub: DatabaseHub;
let heard: ReturnType<typeof listening>;
let events: readonly StoredEvent[];

/** A question with a sealed text, asked of the centre some time ago. */
const ask = async (consultationId: string, contentUntil: string): Promise<void> => {
  const content = { ciphertext: sealed(consultationId), commitment: 'c'.repeat(43) };
  const facts = {
    ciphertext: content.ciphertext,
    collaboration: HERE,
    unit: asker,
    recipients: [centre],
    kids: [],
    sizeClass: 1024,
  };
  await hub.contents.keep({ ...facts, storedAt: new Date().toISOString() }, { ciphertext: 'sealed' } as never);
  const said: NewEvent = {
    ...{
      id: randomUUID(),
      source: `/${asker}`,
      type: 'consultation.requested.v1',
      unit: asker,
      function: 'case-officer',
    },
    ...{ occurred: today, recordedAt: new Date().toISOString(), visibility: 'addressed', recipients: [centre] },
    data: {
      consultationId,
      to: centre,
      phase: 'inquiry',
      themes: ['unknown'],
      profession: 'school',
      contentUntil,
      content,
    },
  };
  await hub.store.append(HERE, [
    { stream: `consultation-${consultationId}.${asker}`, expected: 'none', events: [said] },
  ]);
};
const asked = (id: string): StoredEvent => events.find(({ data }) => data['consultationId'] === id)!;

beforeAll(async () => {
  hub = await aDatabaseHub(fiveUnits);
  await play(hub, fiveUnits, fc.sample(histories, { seed: 5, numRuns: 6 }).flat());
  await ask(past, '2020-01-01');
  await ask(purged, '2999-12-31');
  await hub.caughtUp();
  // What fills the tables asks as well, whenever it likes.
  await hub.runners.stop();
  events = await everything(hub.store);
  heard = listening();
}, 120_000);
afterAll(async () => {
  heard?.stop();
  await hub?.close();
});

/** The answer's status, and every statement on the way to it. */
const work = async (ask: () => Promise<Response>): Promise<readonly (string | number)[]> => {
  heard.taken();
  const { status } = await ask();
  return [status, ...heard.taken()];
};
const get =
  (unit: string, path: string, acting = 'case-officer') =>
  () =>
    hub.ask({ unit, function: acting }, path);
const hidden = (unit: string): readonly StoredEvent[] => events.filter((event) => !maySee(unit, event));
/** What a thing is called in its events, and what each of them is called in inboxes. */
const namesOf = (event: StoredEvent): readonly string[] => [
  itemIdOf({ ...event, collaboration: HERE }),
  ...Object.entries(event.data).flatMap(([name, value]) => (/Id$/.test(name) ? [String(value)] : [])),
];

it('§ 9, timing: every documented address asks the database the same for what is hidden and what is absent', async () => {
  const paths = (await documentedPaths(hub)).filter((path) => (path.match(/\{/g) ?? []).length === 1);
  expect(paths.length).toBeGreaterThan(8);
  let compared = 0;
  for (const unit of units) {
    const known = events.filter((event) => maySee(unit, event)).flatMap(namesOf);
    const ids = [...new Set(hidden(unit).flatMap(namesOf))].filter((id) => !known.includes(id));
    const some = ids.filter((_, nr) => nr % Math.ceil(ids.length / 12) === 0);
    for (const path of paths) {
      const at = (id: string) => get(unit, path.replace(/\{[^}]+\}/, id));
      await at(randomUUID())();
      const absent = await work(at(randomUUID()));
      for (const id of some) {
        expect([path, id, unit, await work(at(id))]).toEqual([path, id, unit, absent]);
        compared += absent.length > 1 ? 1 : 0;
      }
    }
  }
  expect(compared).toBeGreaterThan(200);
}, 180_000);

const kinds = Object.keys(saying) as Move['kind'][];
it.each(kinds)(
  '§ 9, timing: "%s" of a stranger asks the database the same whether there is such a thing or not',
  async (kind) => {
    for (const thing of [0, 1, 2, 3]) {
      const { type, data } = said(fiveUnits, { kind, thing, actor: 9, other: 0, pick: 0 });
      const [name] = Object.keys(data).filter((each) => /Id$/.test(each));
      const strangers = units.filter((unit) =>
        events.filter((event) => event.data[name!] === data[name!]).every((event) => !maySee(unit, event)),
      );
      for (const unit of strangers.slice(0, 2)) {
        const say = (over: object) => () =>
          hub.post(
            { unit, function: 'case-officer' },
            {
              specversion: '1.0',
              id: randomUUID(),
              source: '/stranger',
              collaboration: HERE,
              occurred: today,
              type,
              data: { ...data, ...over },
            },
          );
        const absent = await work(say({ [name!]: randomUUID() }));
        // What begins a thing is the stranger's own, and begins it.
        if (Number(absent[0]) < 400) continue;
        for (const _ of ['at first', 'once more'])
          expect([kind, thing, unit, await work(say({}))]).toEqual([kind, thing, unit, absent]);
      }
    }
  },
);

describe('§ 9, timing: the database is asked the same for the content of an item', () => {
  const contentAt = (unit: string, id: string) => get(unit, `/v1/inbox/${id}/content`);
  const itemOf = (event: StoredEvent): string => itemIdOf({ ...event, collaboration: HERE });
  const offers = (): readonly StoredEvent[] => events.filter(({ data }) => 'content' in data);
  const isClosed = ({ stream }: StoredEvent): boolean =>
    events.some((event) => event.stream === stream && /^referral\.(revoked|expired)/.test(event.type));

  it('that another got, that never was, and that is over', async () => {
    const readers = offers().map((event) => ({ event, reader: units.find((unit) => isAddressedTo(unit, event))! }));
    expect(readers.length).toBeGreaterThan(1);
    for (const { event, reader } of readers) {
      const stranger = units.find((unit) => !maySee(unit, event))!;
      const absent = await work(contentAt(stranger, randomUUID()));
      expect(absent[0]).toBe(404);
      expect(absent.length).toBeGreaterThan(4);
      expect(await work(contentAt(stranger, itemOf(event)))).toEqual(absent);
      if (!isClosed(event)) continue;
      expect(await work(contentAt(reader, itemOf(event)))).toEqual(absent);
    }
    expect(readers.some(({ event }) => isClosed(event))).toBe(true);
  });

  it('that was purged', async () => {
    const item = itemOf(asked(purged));
    const absent = await work(contentAt(centre, randomUUID()));
    expect((await work(contentAt(centre, item)))[0]).toBe(200);
    const contents = hub.app.get(SealedContents, { strict: false });
    expect(await contents.destroy([{ collaboration: HERE, unit: asker, ciphertext: sealed(purged) }])).toBe(1);
    expect(await work(contentAt(centre, item))).toEqual(absent);
  });

  it('whose last day has passed', async () => {
    const absent = await work(contentAt(centre, randomUUID()));
    expect((await work(get(centre, `/v1/inbox/${itemOf(asked(past))}`)))[0]).toBe(200);
    expect(await work(contentAt(centre, itemOf(asked(past))))).toEqual(absent);
  });
});
