import { randomUUID } from 'node:crypto';
import { Global, Module } from '@nestjs/common';
import { gate, type PlanJudged, type PublicationPlan } from '#platform/disclosure-control';
import { HighsSolver } from '#platform/disclosure-control-highs';
import { aUnit, wholeHub } from '#platform/intake/testing';
import { DisclosureGate, Releases, ReleasingModule, StatisticsModule } from '#slices/statistics';
import { aPlan, group, grouping, rung, table } from '#slices/statistics/testing';
import { SupportContactModule } from '#slices/support-contact';
import { aCall } from '#slices/support-contact/testing';

class GateHere extends DisclosureGate {
  override async judge(plan: PublicationPlan): Promise<PlanJudged> {
    return gate(plan, { solver: await HighsSolver.open() });
  }
}

@Global()
@Module({ providers: [{ provide: DisclosureGate, useClass: GateHere }], exports: [DisclosureGate] })
class GateModule {}

const plan = aPlan({
  groupings: [grouping('place', 'municipality', [group('ash'), group('birch')])],
  tables: [
    table('contacts-month', 'month', [rung(5), rung(10)]),
    table('contacts-place', 'half-year', [rung(10, 'place'), rung(20)]),
    table('contacts-own', 'half-year', [rung(5), rung(10)], { audience: 'each-party' }),
  ],
});
const units = [
  aUnit('centre', { party: 'host', roles: ['centre'], bodies: ['host/board'] }),
  aUnit('ash-board', { party: 'ash' }),
  aUnit('birch-board', { party: 'birch' }),
];
const parties = ['host', 'ash', 'birch'].map((id) => ({ id, name: id, kind: 'municipality' as const }));
export type Hub = Awaited<ReturnType<typeof wholeHub>>;
type Calls = readonly (readonly [day: string, over: object])[];

export const release = async (hub: Hub, day: string): Promise<void> => {
  hub.clock.time = `${day}T04:00:00.000Z`;
  await hub.app.get(Releases, { strict: false }).run();
};
/** Half a year with these calls, in this order. */
export const halfAYear = async (calls: Calls): Promise<Hub> => {
  const hub = await wholeHub({
    slices: [GateModule, SupportContactModule, StatisticsModule, ReleasingModule],
    ...{ units, parties },
  });
  expect(await hub.tell('centre', plan, 'case-officer', '2025-12-01')).toMatchObject({ status: 201 });
  for (const [day, over] of calls) {
    const call = {
      type: 'support-contact.recorded.v1',
      contactId: randomUUID(),
      ...aCall,
      municipality: 'ash',
      ...over,
    };
    expect(await hub.tell('centre', call, 'case-officer', day)).toEqual({ status: 201 });
  }
  for (const day of ['2026-02-10', '2026-07-20']) await release(hub, day);
  return hub;
};
export const times = (count: number, day: string, over: object): Calls =>
  Array.from({ length: count }, () => [day, over]);

/** A unit's own figures are case work's, what its party is told is not. */
const actingAt = (path: string): string => (path.startsWith('own') ? 'case-officer' : 'statistics-officer');

/** All that an answer shows to whoever looks at the wire; the day and the address are nobody’s figures. */
const answer = async (hub: Hub, unit: string, path: string, headers: Record<string, string> = {}): Promise<string> => {
  const response = await fetch(`${hub.url}/v1/statistics/${path}`, {
    headers: { 'x-unit': unit, 'x-function': actingAt(path), ...headers },
  });
  const shown = [...response.headers].filter(([name]) => name !== 'date');
  const body = Buffer.from(await response.arrayBuffer()).toString('latin1');
  return JSON.stringify([unit, path, response.status, shown, body.replaceAll(hub.url, 'http://hub')]);
};

interface Listed {
  readonly items: readonly { readonly release: string; readonly table: string }[];
}
const forms = ['json', 'json-stat', 'csv', 'csv-notes', 'xlsx', 'svg', 'svg-plain'];
/** Every address of statistics, as every unit that is not the centre. */
export const observables = async (hub: Hub): Promise<readonly string[]> => {
  const told: string[] = [];
  for (const unit of ['ash-board', 'birch-board']) {
    const paths = ['plans', 'own?count=contacts&year=2026', 'releases?limit=3', 'releases?page=2&limit=3'];
    for (const audience of ['collaboration', 'own']) {
      const listed = `releases?limit=100&audience=${audience}`;
      const { items } = (await hub.ask(unit, `statistics/${listed}`, 'statistics-officer')).json() as unknown as Listed;
      const tables = items.map(({ release: id, table: name }) => `releases/${id}/tables/${name}`);
      paths.push(listed, ...tables.flatMap((path) => forms.flatMap((form) => [`${path}?format=${form}`])));
    }
    for (const path of paths) told.push(await answer(hub, unit, path));
  }
  return told;
};
