import type { NewEvent } from '#platform/event-store';
import type { FundingEvent } from '../domain/funding.events.js';

/** An event as it lies in the store, with an id and a day of recording by its place. */
export const stored = ({ type, ...data }: FundingEvent, place: number): NewEvent => ({
  id: `00000000-0000-4000-8000-${String(place + 1).padStart(12, '0')}`,
  source: '/test',
  type,
  unit: 'north-board',
  function: 'registrar',
  occurred: '2020-11-01',
  recordedAt: `2020-11-${String(place + 1).padStart(2, '0')}T00:00:00.000Z`,
  visibility: 'open',
  recipients: [],
  data,
});
