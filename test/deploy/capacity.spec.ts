import { numberIn, numbersIn, roundsTo, rowsWith } from './capacity-page.js';

const PAGE = 'docs/operations/capacity.md';
const MEASURED = 'docs/performance.md';
const BUSY = '8';
const TIMES = ['once', '10 ×', '100 ×', '1 000 ×'] as const;

const measured = (request: string): number => {
  const row = rowsWith(MEASURED, 'processor ms without / boundary / all').find(
    (each) => each['request'] === request && each['clients'] === BUSY,
  )!;
  return numbersIn(row['processor ms without / boundary / all']!)[2]!;
};
const costs = {
  'one event posted': measured('post an addressed event'),
  'one item read': measured('read one item'),
  'a list of 20 read': measured('read 20 consultations'),
  'one event in a batch': 1000 / numberIn(rowsWith(MEASURED, 'batches of 1 000')[0]!['POST, events/s']!),
  'one event folded again': 1000 / numberIn(rowsWith(MEASURED, 'peak memory, MB')[1]!['samverk, events/s']!),
};
const ofPage = (name: string, column: string) => rowsWith(PAGE, column).find((row) => Object.values(row)[0] === name)!;

describe('the arithmetic of capacity.md', () => {
  it.each(Object.entries(costs))('takes what %s costs from performance.md', (request, milliseconds) => {
    const row = ofPage(request, 'processor');
    expect([row['processor'], roundsTo(milliseconds, numberIn(row['processor']!))]).toEqual([expect.anything(), true]);
    expect(roundsTo(1000 / milliseconds, numberIn(row['so one core carries']!))).toBe(true);
  });

  it.each(TIMES)('works out what %s needs by these costs', (times) => {
    const said = (name: string): string => ofPage(name, times)[times]!;
    const [posts, items, lists] = numbersIn(said('posts / items / lists per second')) as [number, number, number];
    const posting = (posts * costs['one event posted']) / 1000;
    const reading = (items * costs['one item read'] + lists * costs['a list of 20 read']) / 1000;
    expect(roundsTo(posting, numberIn(said('processor: posts, cores')))).toBe(true);
    expect(roundsTo(reading, numberIn(said('processor: items and lists, cores')))).toBe(true);
    expect(Math.ceil((posting + reading) / 0.6)).toBe(numberIn(said('of that, cores at 60 %')));
    expect(items + lists).toBe(numberIn(said('entries of the access log per second')));
  });
});
