import { randomUUID } from 'node:crypto';
import { Global, Module } from '@nestjs/common';
import { gate, type PlanJudged, type PublicationPlan } from '#platform/disclosure-control';
import { HighsSolver } from '#platform/disclosure-control-highs';
import { Catalogues } from '#platform/intake';
import { aUnit, wholeHub } from '#platform/intake/testing';
import { ConcernReportModule } from '#slices/concern-report';
import { ConsultationModule } from '#slices/consultation';
import { requested } from '#slices/consultation/testing';
import { ReferralModule } from '#slices/referral';
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
  groupings: [
    grouping('place', 'municipality', [group('ash'), group('birch')]),
    grouping('phase', 'phase', [
      group('asking', 'is-it-honour', 'preliminary-assessment'),
      group('acting', 'inquiry', 'measure'),
    ]),
  ],
  insiders: [
    { count: 'contacts', variable: 'wayIn' },
    { count: 'consultations', variable: 'wayIn' },
  ],
  tables: [
    table('contacts-month', 'month', [rung(5), rung(10)]),
    table('contacts-place', 'half-year', [rung(10, 'place'), rung(20)]),
    table('contacts-own', 'half-year', [rung(5), rung(10)], { audience: 'each-party' }),
    table('consultations-phase', 'half-year', [rung(10, 'phase')], { count: 'consultations' }),
  ],
});
const { content: _content, contentUntil: _until, ...aQuestion } = requested().event;
const units = [
  aUnit('centre', { party: 'host', roles: ['centre'], bodies: ['host/board'] }),
  aUnit('ash-board', { party: 'ash' }),
  aUnit('birch-board', { party: 'birch' }),
];
const parties = ['host', 'ash', 'birch'].map((id) => ({ id, name: id, kind: 'municipality' as const }));
const counting = [SupportContactModule, ConsultationModule, ReferralModule, ConcernReportModule];

let hub: Awaited<ReturnType<typeof wholeHub>>;
beforeAll(async () => {
  hub = await wholeHub({ slices: [GateModule, ...counting, StatisticsModule, ReleasingModule], units, parties });
  const say = async (unit: string, event: { readonly type: string }, on: string): Promise<void> => {
    const { status, code } = await hub.tell(unit, event, 'case-officer', on);
    if (status !== 201) throw new Error(`${event.type} is refused: ${code}.`);
  };
  const call = (over: object) => {
    const contactId = randomUUID();
    return say(
      'centre',
      { type: 'support-contact.recorded.v1', contactId, ...aCall, municipality: 'ash', ...over } as never,
      '2026-01-11',
    );
  };
  await say('centre', plan, '2025-12-01');
  for (let nth = 0; nth < 6; nth++) await call({ wayIn: 'ash' });
  for (let nth = 0; nth < 7; nth++) await call({ wayIn: 'self' });
  for (let nth = 0; nth < 9; nth++) await call({ countsInStatistics: 'no' });
  for (let nth = 0; nth < 2; nth++)
    await say('birch-board', { ...aQuestion, consultationId: randomUUID(), wayIn: 'self' } as never, '2026-02-02');
  for (const day of ['2026-02-10', '2026-07-20']) {
    hub.clock.time = `${day}T04:00:00.000Z`;
    await hub.app.get(Releases, { strict: false }).run();
  }
}, 120_000);
afterAll(() => hub.close());

interface Listed {
  readonly items: readonly {
    readonly release: string;
    readonly table: string;
    readonly period: { readonly id: string };
  }[];
}
const list = async (unit: string, query = '', acting = 'registrar') =>
  (await hub.ask(unit, `statistics/releases?limit=100&${query}`, acting)).json() as unknown as Listed;
const find = async (unit: string, name: string, period: string, query = '', acting = 'registrar') =>
  (await list(unit, query, acting)).items.find((each) => each.table === name && each.period.id === period)!;

it('K44, S53: contacts posted by the centre come out in classes; those kept out of statistics count nowhere', async () => {
  const { release } = await find('birch-board', 'contacts-month', '2026-01');
  const answer = await hub.ask('birch-board', `statistics/releases/${release}/tables/contacts-month`, 'registrar');
  expect(answer.status).toBe(200);
  expect(answer.json()).toMatchObject({ count: 'contacts', level: 0, cells: [{ at: [], lo: 10, up: 14 }] });
});

it('everybody reads the same bytes, the centre too', async () => {
  const { release } = await find('centre', 'contacts-place', '2026-H1');
  const answers = await Promise.all(
    ['centre', 'ash-board', 'birch-board'].map((unit) =>
      hub.ask(unit, `statistics/releases/${release}/tables/contacts-place`, 'registrar'),
    ),
  );
  expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
  expect(answers[0]!.json()).toMatchObject({
    cells: [
      { at: ['ash'], lo: 10, up: 19 },
      { at: ['birch'], lo: 0 },
    ],
  });
});

it('every form and language of a table is a file of its own name', async () => {
  const { release } = await find('ash-board', 'contacts-month', '2026-01');
  const nameOf = async (query: string) => {
    const address = `${hub.url}/v1/statistics/releases/${release}/tables/contacts-month?${query}`;
    const answer = await fetch(address, { headers: { 'x-unit': 'ash-board', 'x-function': 'registrar' } });
    return answer.headers.get('content-disposition');
  };
  expect(
    await Promise.all(['format=csv', 'format=csv&language=en', 'format=csv-notes', 'format=xlsx'].map(nameOf)),
  ).toEqual(
    ['sv.csv', 'en.csv', 'notes-sv.csv', 'sv.xlsx'].map(
      (end) => `attachment; filename="contacts-month-2026-01-${end}"`,
    ),
  );
});

it('K48: a party is told of its own, and no other unit finds it', async () => {
  const own = await find('ash-board', 'contacts-own', '2026-H1', 'audience=own', 'statistics-officer');
  const path = `statistics/releases/${own.release}/tables/contacts-own`;
  const asked = (unit: string, at = path, acting = 'statistics-officer') => hub.ask(unit, at, acting);
  expect((await asked('ash-board')).json()).toMatchObject({ audience: 'ash', cells: [{ lo: 5, up: 9 }] });
  const hidden = await asked('birch-board');
  const absent = await asked('birch-board', `statistics/releases/${randomUUID()}/tables/contacts-own`);
  expect([hidden.status, hidden.text]).toEqual([404, absent.text]);
  for (const acting of ['registrar', 'case-officer']) expect((await asked('ash-board', path, acting)).status).toBe(404);
});

it('what a unit asked the centre is its own in its figures, and the centre’s in the release', async () => {
  const own = await hub.ask('birch-board', 'statistics/own?count=consultations&year=2026');
  expect(own.json()).toMatchObject({ total: 2 });
  expect((await hub.ask('centre', 'statistics/own?count=consultations&year=2026')).json()).toMatchObject({ total: 0 });
  expect((await find('ash-board', 'consultations-phase', '2026-H1')).release).toBeDefined();
  expect((await hub.ask('ash-board', 'statistics/own?count=contacts&year=2026')).json()).toMatchObject({ total: 0 });
});

it('K51: the plan is open, with who decided it', async () => {
  const { items } = (await hub.ask('ash-board', 'statistics/plans', 'registrar')).json() as { items: object[] };
  expect(items).toMatchObject([{ version: 1, owner: 'centre', k: 5, body: 'host/board' }]);
});

it('only the centre adopts a plan, and nobody says in the hub’s place that figures are out', async () => {
  expect(await hub.tell('ash-board', plan, 'registrar', '2025-12-02')).toMatchObject({ code: 'not-yours-to-say' });
  const { items } = await list('centre');
  const said = { type: 'release.published.v1', releaseId: items[0]!.release, plan: 1, publishedOn: '2026-02-10' };
  const tables = [{ table: 'x', kind: 'month', period: '2026-01', level: 0, cells: [] }];
  const told = await hub.tell('centre', { ...said, tables, hash: 'A'.repeat(43) } as never, 'centre-manager');
  expect(told).toMatchObject({ code: 'function-not-entrusted' });
});

it('K46: a plan that names a code which no event of the collaboration can carry is refused, and where it stands', async () => {
  const bands = grouping('age', 'ageBand', [group('teens', '13-14', '15-71')]);
  const misspelled = { ...plan, version: 2, from: '2028-01-01', groupings: [...plan.groupings, bands] };
  const answer = await hub.tell('centre', misspelled, 'case-officer', '2026-08-01');
  expect(answer).toMatchObject({ status: 409, code: 'table-plan-code-unknown' });
});

it('every unit of count is told of by a slice, which says by what it can be divided', () => {
  const catalogues = hub.app.get(Catalogues);
  const kinds = new Set(catalogues.contributingTypes().map((type) => type.split('.')[0]));
  expect(kinds).toEqual(new Set(['concern-report', 'consultation', 'referral', 'support-contact']));
  expect(catalogues.countedBy().map(({ count }) => count)).toEqual([
    ...['contacts', 'consultations', 'referrals', 'concern-reports'],
  ]);
});
