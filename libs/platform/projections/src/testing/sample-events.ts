import type { NewEvent, StreamAppend, Upcaster } from '#platform/event-store';

export interface Noted {
  readonly type: 'sample.noted.v2';
  readonly amount: number;
  readonly tags: readonly string[];
  readonly remark?: string;
}
export interface Closed {
  readonly type: 'sample.closed.v1';
}
export type SampleEvent = Noted | Closed;

/** Version 1 had one tag. */
export const sampleUpcaster: Upcaster = {
  from: 'sample.noted.v1',
  to: 'sample.noted.v2',
  up: ({ tag, ...rest }) => ({ ...rest, tags: [tag] }),
};

let count = 0;
/** A stored event to be; every call makes another. */
export const sampleEvent = (
  type: string,
  data: NewEvent['data'],
  recordedAt = '2026-01-01T00:00:00.000Z',
): NewEvent => ({
  id: `00000000-0000-4000-8000-${String((count += 1)).padStart(12, '0')}`,
  source: '/sample',
  type,
  unit: 'unit-a',
  function: 'registrar',
  occurred: '2020-01-01',
  recordedAt,
  visibility: 'open',
  recipients: [],
  data,
});

export const noted = (amount: number, ...tags: string[]): NewEvent => sampleEvent('sample.noted.v2', { amount, tags });
export const closed = (): NewEvent => sampleEvent('sample.closed.v1', {});
export const onto = (stream: string, ...events: NewEvent[]): StreamAppend[] => [{ stream, expected: 'any', events }];
