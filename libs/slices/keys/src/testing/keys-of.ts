import { randomUUID } from 'node:crypto';
import type { NewEvent } from '#platform/event-store';
import { kidOf } from '#platform/intake/testing';

const named = (kid: string) => ({ kty: 'EC', crv: 'P-256', x: kid, y: kid, kid });

/** Keys of a unit as the log of a hub under test has them: usable for ever, and vouched for by nobody. */
export const keysOf = (unit: string): { readonly stream: string; readonly event: NewEvent } => ({
  stream: `unit-keys-${unit}`,
  event: {
    ...{ id: randomUUID(), source: '/keys', type: 'unit-keys.published.v1', unit, function: 'key-keeper' },
    ...{ occurred: '2020-12-31', recordedAt: '2020-12-31T00:00:00.000Z', visibility: 'open', recipients: [] },
    data: {
      ...{ unit, from: '2021-01-01', proof: 'none' },
      ...{ encryption: named(kidOf(unit)), signing: named(`signing ${kidOf(unit)}`) },
    },
  },
});
