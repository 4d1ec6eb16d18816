import { randomUUID } from 'node:crypto';
import { aUnit, wholeHub } from '#platform/intake/testing';
import { AnnualReportModule } from '../annual-report.module.js';
import type { AnyFact } from '../domain/facts/fact.js';
import type { Release } from '../domain/facts/fields-read.js';
import type { Report } from '../one-report/reports.js';

const units = [
  aUnit('centre', { party: 'host', roles: ['centre'] }),
  aUnit('host-board', { party: 'host' }),
  aUnit('north-board', { party: 'north' }),
  aUnit('south-board', { party: 'south' }),
];

/** The slice over HTTP, with the events of other slices recorded as the intake would have recorded them. */
export const reporting = async () => {
  const hub = await wholeHub({ slices: [AnnualReportModule], units });
  const recorded = { source: '/x', unit: 'centre', function: 'registrar' };

  let streams = 0;
  /** Open events, as the facts that a report reads of them. Of one instant, the name of the stream decides, and so goes by their order. */
  const record = async (facts: readonly AnyFact[]): Promise<void> => {
    for (const { type, occurred, recordedAt, said } of facts) {
      const event = { ...recorded, id: randomUUID(), type, occurred, recordedAt, data: { ...said } };
      const open = { ...event, visibility: 'open', recipients: [] } as const;
      const stream = `fact-${String((streams += 1)).padStart(4, '0')}`;
      await hub.store.append('here', [{ stream, expected: 'any', events: [open] }]);
    }
  };

  /** A party's own figures, addressed to its board. */
  const address = async (party: string, release: Release, recordedAt = '2026-02-15T00:00:00.000Z'): Promise<void> => {
    const [id, to] = [randomUUID(), [`${party}-board`]];
    const data = { ...release, releaseId: id, party, to, hash: 'x' };
    const event = { ...recorded, id, type: 'party-release.published.v1', occurred: '2026-02-15', recordedAt, data };
    const events = [{ ...event, visibility: 'addressed', recipients: to } as const];
    await hub.store.append('here', [{ stream: `party-release-${id}.centre`, expected: 'any', events }]);
  };

  const report = async (unit: string, query = '', year = 2025): Promise<Report | undefined> => {
    const answer = await hub.ask(unit, `annual-reports/${year}${query}`);
    return answer.status === 200 ? (answer.json() as unknown as Report) : undefined;
  };

  /** The centre issues what it has seen. */
  const issue = async (year = 2025, over: object = {}, on = '2026-03-02', as = 'centre', edition = '') => {
    hub.clock.time = `${on}T09:00:00.000Z`;
    const draft = await report('centre', edition, year);
    return hub.tell(as, { type: 'annual-report.issued.v1', ...draft!.issue, ...over } as never, 'registrar', on);
  };

  return { ...hub, record, address, report, issue };
};
