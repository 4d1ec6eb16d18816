import { randomUUID } from 'node:crypto';
import { aCall } from '#slices/support-contact/testing';
import { halfAYear, observables, release, times, type Hub } from './half-a-year.js';

let [one, other]: (Hub | undefined)[] = [];
beforeAll(async () => {
  // By day, place, time of recording and number they differ; the classes that they fall in are the same.
  one = await halfAYear([...times(6, '2026-01-11', { wayIn: 'ash' }), ...times(7, '2026-01-12', { wayIn: 'self' })]);
  other = await halfAYear([
    ...times(5, '2026-01-02', { wayIn: 'self' }),
    ...times(7, '2026-01-29', { wayIn: 'ash' }),
    ...times(2, '2026-01-30', { wayIn: 'self', municipality: 'birch' }),
  ]);
}, 120_000);
afterAll(async () => {
  await one?.close();
  await other?.close();
});

it('attacks 21, 22, 25: no address, form, header, length or order of statistics tells what the classes do not', async () => {
  const [shown, alike] = [await observables(one!), await observables(other!)];
  expect(shown.length).toBeGreaterThan(60);
  expect(shown.filter((each, nr) => each !== alike[nr])).toEqual([]);
  expect(alike).toHaveLength(shown.length);
});

it('attack 21: and another class is told by another answer', async () => {
  const more = await halfAYear(times(9, '2026-01-11', { wayIn: 'self' }));
  const [shown, others] = [await observables(one!), await observables(more)];
  await more.close();
  expect(shown.filter((each, nr) => each !== others[nr]).length).toBeGreaterThan(10);
});

it('attack 22: no answer is dated or counted in a header: what is not the answer itself is the same for all', async () => {
  for (const told of await observables(one!)) {
    const [, path, status, shown] = JSON.parse(told) as [string, string, number, [string, string][]];
    const names = shown.map(([name]) => name);
    expect([path, status]).toEqual([path, 200]);
    expect(names.filter((name) => /etag|modified|age|vary|expires|^x-/.test(name))).toEqual([]);
  }
});

it('attack 23: between the days of the calendar nothing changes, whatever is recorded and however often one looks', async () => {
  const before = await observables(one!);
  for (const day of ['2026-07-21', '2026-07-22', '2026-08-09']) {
    const call = { type: 'support-contact.recorded.v1', contactId: randomUUID(), ...aCall, municipality: 'ash' };
    expect(await one!.tell('centre', call, 'case-officer', day)).toMatchObject({ status: 201 });
    await release(one!, day);
    expect(await observables(one!)).toEqual(before);
  }
  await release(one!, '2026-08-10');
  expect(await observables(one!)).not.toEqual(before);
});

it('attack 26: nobody, and too few, are the same answer at every address', async () => {
  const none = await halfAYear([]);
  const few = await halfAYear(times(4, '2026-01-11', { wayIn: 'self' }));
  const [shown, alike] = [await observables(none), await observables(few)];
  await Promise.all([none.close(), few.close()]);
  expect(alike).toEqual(shown);
});
