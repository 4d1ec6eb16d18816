import ICAL from 'ical.js';
import type { ObligationOn } from '../domain/obligations-on.js';
import { icalendar } from './icalendar.js';

const obligation = (over: Partial<ObligationOn> = {}): ObligationOn => ({
  ledger: 'agreement-1',
  id: 'payment/2021/west',
  kind: 'payment',
  owner: 'west',
  rule: '§ 9',
  titleSv: 'Betala kostnadsbidraget för 2021; tillhanda på kontot, senast första vardagen i januari – Öckerö, Härryda',
  titleEn: 'Pay the contribution for 2021',
  dueFrom: '2021-01-04',
  dueBy: '2021-01-04',
  status: 'open',
  late: false,
  doneOn: null,
  recordedAt: '2020-11-01T12:00:00.000Z',
  ...over,
});
const written = (...obligations: ObligationOn[]): string =>
  icalendar('here', 'Stödcentrum, region; allt', obligations, 'sv');
const read = (text: string) => {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  return { calendar, events: calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event)) };
};

it('is read by another program as one all-day entry per obligation, on the last day', () => {
  const { events } = read(written(obligation(), obligation({ id: 'x', dueFrom: '2021-01-01', dueBy: '2021-12-31' })));
  expect(events.map(({ startDate }) => [startDate.toString(), startDate.isDate])).toEqual([
    ['2021-01-04', true],
    ['2021-12-31', true],
  ]);
  expect(events[0]!.summary).toBe(obligation().titleSv);
  expect(events[1]!.description).toContain('Mellan: 2021-01-01 – 2021-12-31');
});

it('tells name, refresh, category and status', () => {
  const { calendar, events } = read(written(obligation(), obligation({ id: 'x', status: 'released' })));
  expect(calendar.getFirstPropertyValue('x-wr-calname')?.toString().replaceAll('\\', '')).toBe(
    'Stödcentrum, region; allt',
  );
  expect(calendar.getFirstPropertyValue('name')?.toString().replaceAll('\\', '')).toBe('Stödcentrum, region; allt');
  expect(calendar.getFirstPropertyValue('refresh-interval')?.toString()).toBe('PT12H');
  expect(calendar.getFirstPropertyValue('version')).toBe('2.0');
  expect(events.map(({ component }) => component.getFirstPropertyValue('status'))).toEqual(['CONFIRMED', 'CANCELLED']);
  expect(events[0]!.component.getFirstPropertyValue('categories')).toBe('payment');
  expect(events[1]!.summary).toContain('(gäller inte längre)');
});

it('calls a payment late, but not a right that was not used', () => {
  const right = obligation({ id: 'w', kind: 'withdrawal-deadline', status: 'passed' });
  const { events } = read(written(obligation({ status: 'overdue' }), right));
  expect(events.map(({ description }) => description?.split('\n')[0])).toEqual(['Läge: försenat', 'Läge: passerat']);
});

it('gives the same bytes for the same facts, with ids and stamps of their own', () => {
  expect(written(obligation())).toBe(written(obligation()));
  const { events } = read(written(obligation(), obligation({ ledger: 'matter-2' })));
  expect(new Set(events.map(({ uid }) => uid)).size).toBe(2);
  expect(events[0]!.component.getFirstPropertyValue('dtstamp')?.toString()).toBe('2020-11-01T12:00:00Z');
});

it('keeps the id of an obligation when it is done', () => {
  const ids = [
    obligation(),
    obligation({ status: 'done', doneOn: '2021-01-03', recordedAt: '2021-01-03T08:00:00.000Z' }),
  ].map((of) => read(written(of)).events[0]!.uid);
  expect(ids[0]).toBe(ids[1]);
});

it('has no line over 75 octets, and ends lines with CRLF (RFC 5545, 3.1)', () => {
  const lines = written(obligation()).split('\r\n');
  expect(lines.at(-1)).toBe('');
  expect(lines.filter((line) => Buffer.byteLength(line) > 75 || line.includes('\n'))).toEqual([]);
});

it('lets no text break out of its property', () => {
  const { events, calendar } = read(
    icalendar('here', 'a\r\nX-BAD:1', [obligation({ titleSv: 'b\r\nX-BAD:1\nEND:VEVENT', id: 'c\r\nX-BAD:1' })], 'sv'),
  );
  expect(events).toHaveLength(1);
  expect(calendar.getFirstPropertyValue('x-bad')).toBeNull();
  expect(events[0]!.component.getFirstPropertyValue('x-bad')).toBeNull();
});

it('leaves out what has no known day', () => {
  expect(read(written(obligation({ dueFrom: null, dueBy: null }))).events).toEqual([]);
});
