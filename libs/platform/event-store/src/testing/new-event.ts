import { randomUUID } from 'node:crypto';
import type { ExpectedVersion, NewEvent, StreamAppend } from '#platform/event-store';

/** A harmless event with an id of its own. */
export const newEvent = (over: Partial<NewEvent> = {}): NewEvent => ({
  id: randomUUID(),
  source: 'https://samverk.example/unit-a/records',
  type: 'note.entered.v1',
  unit: 'unit-a',
  function: 'registrar',
  occurred: '2026-01-01',
  recordedAt: '2026-01-02T03:04:05.678Z',
  visibility: 'open',
  recipients: [],
  data: { text: 'one' },
  ...over,
});

export const newEvents = (count: number, over: Partial<NewEvent> = {}): NewEvent[] =>
  Array.from({ length: count }, () => newEvent(over));

/** An append to one stream; `any` version unless said otherwise. */
export const to = (
  stream: string,
  events: readonly NewEvent[] | NewEvent = newEvent(),
  expected: ExpectedVersion = 'any',
): StreamAppend => ({
  stream,
  expected,
  events: [events].flat(),
});
