import { InMemoryEventStore, type EventStore } from '#platform/event-store';
import { newEvent, to } from '#platform/event-store/testing';
import { aLetterOffice, inShort, joining, leaving, letterTo } from '../testing/letter-office.js';

type Office = ReturnType<typeof aLetterOffice>;

let store: InMemoryEventStore;
/** What was asked of the store, by name. */
let asked: string[];
/** What somebody else does just before each append. */
let meanwhile: () => Promise<unknown>;
let one: Office;
let other: Office;

const watched = (): EventStore =>
  new Proxy(store, {
    get: (all, name) => {
      const value = Reflect.get(all, name) as unknown;
      if (typeof value !== 'function') return value;
      return async (...given: unknown[]) => {
        asked.push(String(name));
        if (name === 'append') await meanwhile();
        return value.apply(all, given) as unknown;
      };
    },
  });

beforeEach(async () => {
  [store, asked, meanwhile] = [new InMemoryEventStore(), [], () => Promise.resolve()];
  [one, other] = [aLetterOffice(watched()), aLetterOffice(watched())];
  for (const office of [one, other]) await say(office, letterTo('b'));
  asked.length = 0;
});
const say = async (office: Office, ...items: object[]) => inShort(await office.say(...items));

it('what is judged by facts that still hold costs one call to the store', async () => {
  for (let nth = 0; nth < 5; nth += 1) expect(await say(one, letterTo('b'))).toEqual(['recorded']);
  expect(asked).toEqual(Array.from({ length: 5 }, () => 'append'));
});

it('S18: nothing reaches who has left in another process, however sure this one was', async () => {
  await say(other, leaving('b'));
  asked.length = 0;
  expect(await say(one, letterTo('b'))).toEqual(['recipient-not-in-agreement']);
  expect(asked[0]).toBe('append');
  expect(await store.readFeed({ after: 0n, limit: 9, types: ['letter.sent.v1'] })).toMatchObject({
    events: { length: 2 },
  });
});

it('what still may be sent is judged anew and recorded, once', async () => {
  await say(other, leaving('b'));
  asked.length = 0;
  expect(await say(one, letterTo('c'))).toEqual(['recorded']);
  expect(asked.filter((name) => name === 'append')).toHaveLength(2);
});

it('nothing is refused because of what has changed since', async () => {
  await say(one, leaving('b'));
  expect(await say(one, letterTo('b'))).toEqual(['recipient-not-in-agreement']);
  await say(other, joining('b'));
  expect(await say(one, letterTo('b'))).toEqual(['recorded']);
});

it('what was sent before is a repetition, whoever has left since, alone and in a batch', async () => {
  const [letter, second] = [letterTo('b'), letterTo('b')];
  await say(one, letter, second);
  await say(other, leaving('b'));
  for (const office of [one, other, aLetterOffice(store)]) {
    expect(await say(office, letter)).toEqual(['repeated']);
    expect(await say(office, letter, letterTo('b'), second)).toEqual([
      'repeated',
      'recipient-not-in-agreement',
      'repeated',
    ]);
  }
});

it('what others are judged by is judged by what is so, and never overtaken by its like', async () => {
  const all = Array.from({ length: 60 }, (_, nth) => joining(`party-${nth}`));
  const outcomes = await Promise.all([say(one, ...all.slice(0, 30)), say(other, ...all.slice(30))]);
  expect(outcomes.flat()).toEqual(all.map(() => 'recorded'));
  await say(one, ...Array.from({ length: 40 }, (_, nth) => joining(`late-${nth}`)));
  for (const office of [one, other]) expect(await say(office, joining('last'))).toEqual(['no-room']);
});

it('others who decide all the time are given way to, but not for ever, and nothing is written', async () => {
  meanwhile = () => store.append('here', [to('members', newEvent({ type: 'party.left.v1', data: { party: 'c' } }))]);
  expect(await say(one, letterTo('b'))).toEqual(['VersionConflict']);
  expect(asked.filter((name) => name === 'append')).toHaveLength(10);
  expect(await store.readFeed({ after: 0n, limit: 99, types: ['letter.sent.v1'] })).toMatchObject({
    events: { length: 2 },
  });
});

it('who decides once while a letter is under way is given way to once', async () => {
  let left = false;
  meanwhile = async () => {
    if (left) return;
    left = true;
    await store.append('here', [to('members', newEvent({ type: 'party.left.v1', data: { party: 'b' } }))]);
  };
  expect(await say(one, letterTo('b'), letterTo('c'))).toEqual(['recipient-not-in-agreement', 'recorded']);
});
