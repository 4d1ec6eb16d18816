import type { Pool } from 'pg';
import { InMemoryAccessLog } from '#platform/access-log/testing';
import { Upcasters, type EventStore } from '#platform/event-store';
import type { Broker } from '../broker.js';
import { withDefaults, type Relayable, type RelayOptions, type Surroundings } from '../relay-options.js';
import { RelayRunner } from '../relay-runner.js';
import { here, sampleCatalogues } from './sample-events.js';

/** What a relay works with in a test. Pages are as long as they are on average, so that a test can tell where they end. */
export const surroundingsOf = (
  store: EventStore,
  pool: Pool,
  broker: Broker,
  options: Partial<RelayOptions> = {},
): Surroundings & { readonly log: InMemoryAccessLog } => ({
  ...{ store, pool, broker, upcasters: new Upcasters(), catalogues: sampleCatalogues, log: new InMemoryAccessLog() },
  options: withDefaults({ owner: 'one', leaseMilliseconds: 1000, draw: (most) => Math.ceil(most / 2), ...options }),
});

/** Relays until nothing is left, or until the signal. */
export const relayToEnd = async (
  surroundings: Surroundings,
  signal?: AbortSignal,
  collaboration: Relayable = here,
): Promise<void> => {
  const idle = new AbortController();
  const store = new Proxy(surroundings.store, {
    get: (target, member) => {
      if (member === 'changed') return () => Promise.resolve(idle.abort());
      const value: unknown = Reflect.get(target, member);
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
  const until = signal ? AbortSignal.any([idle.signal, signal]) : idle.signal;
  await new RelayRunner({ ...surroundings, store }, collaboration).run(until);
};
