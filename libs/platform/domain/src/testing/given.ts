import { fold, type Decider, type Posted } from '../decider.js';

/** A posted fact for tests; everything but the event has a harmless default. */
export const posted = <Event>(event: Event, over: Partial<Posted<Event>> = {}): Posted<Event> => ({
  id: '00000000-0000-4000-8000-000000000000',
  source: '/test',
  occurred: '2020-01-01',
  unit: 'unit-a',
  function: 'registrar',
  recordedAt: '2026-01-01T00:00:00.000Z',
  event,
  ...over,
});

/** given(decider, …history).when(posted) → the events decided, or the thrown Rejection. */
export const given = <State, Event>(decider: Decider<State, Event>, ...history: Posted<Event>[]) => ({
  when: (next: Posted<Event>): readonly Event[] => decider.decide(fold(decider, history), next),
  state: (): State => fold(decider, history),
});
