import type { Visibility } from '#platform/domain';
import type { NewEvent } from '#platform/event-store';
import { catalogue, everyUnit } from '#platform/intake';

interface Promised {
  readonly type: 'promise.made.v1';
  readonly ledger: string;
  readonly by: string;
  readonly until: string;
}
class PromisedForm implements Promised {
  readonly type = 'promise.made.v1' as const;
  readonly ledger!: string;
  readonly by!: string;
  readonly until!: string;
}

/** A slice that the calendar does not know. */
export const promises = catalogue<Promised, null>({
  slice: 'promises',
  stream: ({ ledger }) => `promise-${ledger}`,
  decider: { initial: null, decide: (_, { event }) => [event], evolve: () => null },
  events: {
    'promise.made.v1': {
      form: PromisedForm,
      visibility: 'open',
      mayPost: everyUnit,
      obligations: ({ event: { ledger, by, until } }) => [
        {
          fact: 'owed',
          ledger,
          id: `promise/${by}`,
          kind: 'other',
          owner: by,
          due: { kind: 'date', date: until },
          rule: 'K1',
          titleSv: `Löfte av ${by}`,
          titleEn: `Promise by ${by}`,
        },
      ],
    },
  },
});

export const promise = (
  by: string,
  until: string,
  visibility: Visibility = 'open',
  recordedAt = '2021-01-01T00:00:00.000Z',
): NewEvent => ({
  id: `00000000-0000-4000-8000-${by.padStart(12, '0')}`,
  source: '/test',
  type: 'promise.made.v1',
  unit: 'west-board',
  function: 'registrar',
  occurred: '2021-01-01',
  recordedAt,
  visibility,
  recipients: [],
  data: { ledger: 'l', by, until },
});
