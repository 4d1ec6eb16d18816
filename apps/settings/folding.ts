import { integer, setting } from '#platform/settings';

/** How the read models are kept up. */
export const folding = {
  batch: setting({
    name: 'SAMVERK_BATCH',
    kind: integer(1, 10_000),
    meaning: 'Events per transaction of a read model, at most.',
    fallback: 1000,
  }),
  leaseMilliseconds: setting({
    name: 'SAMVERK_LEASE_MS',
    kind: integer(1_000, 600_000, 'milliseconds'),
    meaning: 'After so long without a sign of life another worker takes over a read model.',
    fallback: 15_000,
  }),
};
