import { randomUUID } from 'node:crypto';
import type { NewEvent } from '#platform/event-store';
import { keysOf } from '#slices/keys/testing';
import { today } from './saying/thing.js';
import type { World } from './world.js';

const said = (type: string, occurred: string, data: Record<string, unknown>): NewEvent => ({
  ...{ id: randomUUID(), source: '/agreement', type, unit: 'unit-0-0', function: 'registrar', occurred },
  ...{ recordedAt: '2020-12-31T00:00:00.000Z', visibility: 'open', recipients: [], data },
});

/** Far enough for all that is said. Each year more is a deadline more in every calendar that is compared. */
const lastYear = Number(today.slice(0, 4)) + 10;
const agreementId = '99999999-9999-4999-8999-999999999999';

interface Stream {
  readonly stream: string;
  readonly events: readonly NewEvent[];
}

/** An agreement between all parties of the world, long in force. */
export const agreed = ({ parties }: World): readonly Stream[] => [
  {
    stream: `agreement-${agreementId}`,
    events: [
      said('agreement.drafted.v1', '2020-10-23', {
        agreementId,
        title: 'Avtal',
        versionDate: '2020-10-23',
        parties: parties.map((party, nr) => ({
          party,
          kind: 'municipality',
          role: nr === 0 ? 'operator' : 'connected-municipality',
        })),
        region: parties,
        blocks: [],
        originals: 1,
        duration: {
          term: { start: '2021-01-01', end: `${lastYear}-12-31` },
          extension: { years: 5, noticeBy: `${lastYear - 1}-12-31` },
          withdrawal: { effect: '12-31', months: 12 },
        },
        payingParties: [],
        lawReferences: [],
        funding: { paragraph: '§ 8', annex: '1', totalPerYearSek: 1 },
      }),
      said('agreement.entered-into-force.v1', '2021-01-01', { agreementId }),
    ],
  },
];

/** What must have been said before units can send each other anything: the agreement, and a key of each. */
export const ready = (world: World): readonly Stream[] => [
  ...agreed(world),
  ...world.units.map(({ id }) => ({ stream: keysOf(id).stream, events: [keysOf(id).event] })),
];
