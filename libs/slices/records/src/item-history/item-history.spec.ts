import { randomUUID } from 'node:crypto';
import { ForbiddenException } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { itemIdOf } from '#platform/event-store';
import { decided } from '../testing/decisions.js';
import { directory } from '../testing/house.js';
import { purgingHub } from '../testing/purging-hub.js';
import type { ItemHistory } from './history-view.js';
import { HistoryOfItem } from './item-history.query.js';

let hub: Awaited<ReturnType<typeof purgingHub>>;
const letterId = randomUUID();
let item: string;
beforeEach(async () => {
  hub = await purgingHub();
  await hub.send('a', 'b', { letterId, until: '2026-06-30' });
  const [sent] = await hub.store.readStream('here', `letter-${letterId}.a`);
  item = itemIdOf(sent!);
});
afterEach(() => hub.close());

const history = (unit: string, id = item, acting = 'case-officer'): Promise<ItemHistory | undefined> =>
  hub.hub
    .get(QueryBus)
    .execute(new HistoryOfItem({ collaboration: 'here', unit: directory.unit('here', unit)!, function: acting }, id));
const steps = async (unit: string) => (await history(unit))?.steps.map(({ step }) => step);
const tell = async (unit: string, on: string, event: { readonly type: string }, acting = 'case-officer') => {
  hub.clock.day = on;
  expect(await hub.tell(unit, event, acting)).toBe('recorded');
};
const mark = (type: string) => ({ type, itemId: item, on: '2026-03-01', provision: 'OSL 26:1' });
const close = { type: 'letter.closed.v1', letterId, to: 'b' };
const note = { type: 'letter.noted.v1', letterId };

it('S58: an item shows when it was added, by whom, and until when its content can be fetched', async () => {
  for (const unit of ['a', 'b'])
    expect(await history(unit)).toEqual({
      id: item,
      contentUntil: '2026-06-30',
      steps: [
        {
          ...{ step: 'added', type: 'letter.sent.v1', unit: 'a', occurred: '2026-02-01' },
          recordedAt: '2026-02-01T11:00:00.000Z',
        },
      ],
    });
});

it('S58: shows what changed after it and when its content was closed, and not what came before it', async () => {
  await hub.send('a', 'b', { letterId });
  await tell('a', '2026-03-01', close);
  expect(await steps('b')).toEqual(['added', 'changed', 'closed']);
  const later = itemIdOf((await hub.store.readStream('here', `letter-${letterId}.a`))[1]!);
  expect((await history('b', later))?.steps.map(({ step }) => step)).toEqual(['added', 'closed']);
});

it('S58, S61: shows the purge of its content, with its day and the decision, to the unit whose purge it was', async () => {
  await tell('a', '2026-03-01', close);
  const decision = decided({ coversEarlier: true });
  await tell('a', '2026-03-01', decision, 'registrar');
  expect(await hub.purge('2028-03-01')).toBe(1);
  expect((await history('a'))?.steps.at(-1)).toEqual({
    ...{ step: 'purged', recordedAt: '2028-03-01T11:00:00.000Z' },
    ...{ decisionId: decision.decisionId, decision: decision.decision },
  });
  expect(await steps('b')).toEqual(['added', 'closed']);
});

it('S58: each who held it sees its own purge and its own decision, and not the other’s', async () => {
  const [one, other] = [decided({ coversEarlier: true }), decided({ coversEarlier: true, decision: 'SCN-2026/0999' })];
  await tell('a', '2026-02-01', one, 'registrar');
  await tell('b', '2026-02-01', other, 'registrar');
  hub.clock.day = '2026-02-01';
  const both = await hub.send('a', 'b', { letterId });
  const second = itemIdOf((await hub.store.readStream('here', `letter-${letterId}.a`))[1]!);
  await hub.purge('2028-02-01');
  expect(await hub.isThere('a', both)).toBe(false);
  const decisions = async (unit: string) =>
    (await history(unit, second))?.steps.flatMap((each) => (each.step === 'purged' ? [each.decision] : []));
  expect([await decisions('a'), await decisions('b')]).toEqual([[one.decision], [other.decision]]);
});

it('S58, S56: shows the marks that the unit set on it, to nobody else', async () => {
  await tell('b', '2026-03-01', mark('secrecy-mark.set.v1'), 'registrar');
  const { provision: _, ...removed } = mark('secrecy-mark.removed.v1');
  await tell('b', '2026-04-01', removed, 'registrar');
  expect(await steps('b')).toEqual(['added', 'marked', 'unmarked']);
  expect(await steps('a')).toEqual(['added']);
});

it('S58, S47: what one of the two says of the thing to itself alone is in its own history and in no other', async () => {
  await tell('a', '2026-03-01', note);
  expect(await steps('a')).toEqual(['added', 'changed']);
  expect(await steps('b')).toEqual(['added']);
});

it('S8, S58: for a third unit the item has no history, and a mark on it begins none', async () => {
  await tell('c', '2026-03-01', mark('secrecy-mark.set.v1'), 'registrar');
  expect(await history('c')).toBeUndefined();
  expect(await history('c', randomUUID())).toBeUndefined();
});

it('S65, S67: is for who works with the item or keeps the records, and on record with the unit whose item it is', async () => {
  hub.log.entries.length = 0;
  await history('b', item, 'registrar');
  expect(hub.log.entries.map(({ unit, owner, question, rows }) => [unit, owner, question, rows])).toEqual([
    ['b', 'a', 'item_history', 1],
    ['b', 'a', 'stream_steps', 1],
  ]);
  await expect(history('b', item, 'log-reviewer')).rejects.toThrow(ForbiddenException);
});

it('S32, S67: what the access log tells the other unit is the same whatever was kept to itself', async () => {
  const told = async () => {
    hub.log.entries.length = 0;
    await history('b');
    return hub.log.entries.map(({ id: _id, at: _at, ...entry }) => entry);
  };
  const before = await told();
  await tell('b', '2026-03-01', mark('secrecy-mark.set.v1'), 'registrar');
  expect(await told()).toEqual(before);
});
