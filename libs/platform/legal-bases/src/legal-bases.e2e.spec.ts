import { Module } from '@nestjs/common';
import type { LegalBasis } from '#platform/secrecy';
import { InMemoryEventStore, Upcasters } from '#platform/event-store';
import { servedSlice } from '#platform/intake/testing';
import { FoldedReadModels } from '#platform/projections';
import { LegalBasesModule } from './legal-bases.module.js';
import { loadLegalBases } from './load-legal-bases.js';

class Hub {}

let hub: Awaited<ReturnType<typeof servedSlice>>;
beforeAll(async () => {
  const law = LegalBasesModule.with(await loadLegalBases('deploy/law'));
  Module({ imports: [law] })(Hub);
  hub = await servedSlice(Hub, new FoldedReadModels(new InMemoryEventStore(), new Upcasters()));
});
afterAll(() => hub.close());

const listed = async (query: string): Promise<{ on: string; version: string; items: LegalBasis[] }> =>
  (await (await hub.ask(`legal-bases${query}`)).json()) as never;
const codes = async (query: string) => (await listed(query)).items.map(({ code }) => code);

it('S24: shows a sender the provision and wording to name, of the day of disclosure', async () => {
  const report = async (on: string) =>
    (await listed(`?on=${on}&sender=police`)).items.find(({ code }) => code === 'duty-report-child');
  expect(await report('2026-01-14')).toMatchObject({ provision: 'OSL 10:28, SoL (2025:400) 19:1', from: '2025-07-01' });
  expect(await report('2026-01-15')).toMatchObject({ from: '2026-01-15' });
});

it('S25, S30: does not offer a sender what its secrecy forbids', async () => {
  const healthCare = await codes('?on=2026-02-01&sender=health-care');
  for (const code of ['general-clause', 'other-crime', 'prevent-or-investigate-crime'])
    expect(healthCare).not.toContain(code);
  expect(await codes('?on=2025-11-30')).not.toContain('prevent-or-investigate-crime');
});

it('shows all senders, as of today, when nothing is asked', async () => {
  expect((await listed('')).items.length).toBeGreaterThan(20);
});

it.each(['?on=2026-02-30', '?sender=everyone', '?code=consent'])('refuses %s', async (query) => {
  expect((await hub.ask(`legal-bases${query}`)).status).toBe(400);
});
