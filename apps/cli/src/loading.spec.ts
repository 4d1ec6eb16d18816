import type { HistoryEntry } from './history.js';
import { batches } from './loading.js';

const entry = (unit: string, acting = 'registrar', collaboration = 'north'): HistoryEntry => ({
  unit,
  function: acting,
  event: { collaboration },
  file: '10.json',
  index: 0,
});
const senders = (entries: readonly HistoryEntry[]): string[][] =>
  batches(entries).map((batch) => batch.map(({ unit }) => unit));

describe('a history is posted', () => {
  it('in its order, neighbours of one unit together', () => {
    expect(senders([entry('a'), entry('a'), entry('b'), entry('a')])).toEqual([['a', 'a'], ['b'], ['a']]);
  });
  it('never in the name of another function of the same unit', () => {
    expect(senders([entry('a'), entry('a', 'contact-point')])).toEqual([['a'], ['a']]);
  });
  it('never in the name of a unit of the same id in another collaboration', () => {
    expect(senders([entry('a'), entry('a', 'registrar', 'south')])).toEqual([['a'], ['a']]);
  });
  it('at most a hundred at a time', () => {
    expect(senders(Array.from({ length: 250 }, () => entry('a'))).map((batch) => batch.length)).toEqual([100, 100, 50]);
  });
});
