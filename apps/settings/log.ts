import { kurrentdbAddress, oneOf, setting } from '#platform/settings';

export const logNames = ['postgres', 'kurrentdb'] as const;
export type LogName = (typeof logNames)[number];

const eventStore = setting<LogName>({
  name: 'SAMVERK_EVENT_STORE',
  kind: oneOf(...logNames),
  meaning: 'Which store the log lies in; all else stays in PostgreSQL ([moving the log](moving-the-log.md)).',
  fallback: 'postgres',
});

/** Where the log lies (ADR 0031). */
export const log = {
  eventStore,
  kurrentdbUrl: setting({
    name: 'SAMVERK_KURRENTDB',
    kind: kurrentdbAddress,
    meaning: 'The KurrentDB of the log ([what it needs](../event-store.md#in-kurrentdb)).',
    fallback: '',
    neededWith: { name: eventStore.name, given: 'kurrentdb' satisfies LogName },
    secret: true,
  }),
};
