import { compose } from './domain/compose.js';
import { digestOf } from './one-report/report-digest.js';
import { fact, fullYear, plan, release } from './testing/facts.js';
import { reporting } from './testing/reporting.js';

let hub: Awaited<ReturnType<typeof reporting>>;
beforeEach(async () => {
  hub = await reporting();
  await hub.record(fullYear());
});
afterEach(() => hub.close());

const bytes = async (unit: string, query: string) => {
  const answer = await fetch(`${hub.url}/v1/annual-reports/2025?${query}`, {
    headers: { 'x-unit': unit, 'x-function': 'case-officer' },
  });
  return Buffer.from(await answer.arrayBuffer()).toString('base64');
};

it('a draft is seen by the centre only; to everybody else there is no such report', async () => {
  expect((await hub.report('centre'))?.status).toBe('draft');
  for (const unit of ['host-board', 'north-board']) {
    expect((await hub.ask(unit, 'annual-reports/2025')).status).toBe(404);
    expect((await hub.ask(unit, 'annual-reports/2025?edition=own')).status).toBe(404);
  }
  expect((await hub.ask('north-board', 'annual-reports')).json()).toMatchObject({ items: [] });
});

it('K49: once the centre has issued it, every party reads the same consolidated edition', async () => {
  expect((await hub.issue()).status).toBe(201);
  const [north, south] = [await hub.report('north-board'), await hub.report('south-board')];
  expect(north).toEqual(south);
  expect(north).toMatchObject({ status: 'issued', document: { edition: { for: 'all-parties' } } });
  expect((await hub.ask('north-board', 'annual-reports')).json()).toMatchObject({
    items: [{ kind: 'annual-report', year: 2025, issuedOn: '2026-03-02', hash: north!.issue.hash }],
  });
});

it.each(['', 'edition=own'])(
  'an issued report is the same to the byte whenever it is asked for (%s)',
  async (edition) => {
    await hub.address('north', release(2025, 'own-way-in', [{ at: ['early'], lo: 5, up: 9 }]));
    await hub.issue();
    const asked = () =>
      Promise.all(['json', 'html', 'pdf'].map((form) => bytes('north-board', `${edition}&format=${form}`)));
    const before = await asked();
    await hub.record([
      fact('agreement.notice-given.v1', '2025-07-01', { agreementId: 'a', party: 'north' }, '2026-03-03'),
      fact(
        'release.published.v1',
        '2026-03-03',
        release(2025, 'referrals', [{ at: ['accepted'], lo: 90, up: 94 }]),
        '2026-03-03',
      ),
      fact('table-plan.adopted.v1', '2026-03-03', { ...plan, k: 9 }, '2026-03-03'),
    ]);
    await hub.address(
      'north',
      release(2025, 'own-way-in', [{ at: ['late'], lo: 5, up: 9 }]),
      '2026-03-03T00:00:00.000Z',
    );
    hub.clock.time = '2027-01-01T00:00:00.000Z';
    expect(await asked()).toEqual(before);
  },
);

it('what came between the draft and the issue is not in it, and the hash shows that it is the draft that was issued', async () => {
  hub.clock.time = '2026-03-02T09:00:00.000Z';
  const { issue } = (await hub.report('centre'))!;
  await hub.record([
    fact('agreement.notice-given.v1', '2025-07-01', { agreementId: 'a', party: 'north' }, '2026-03-02T10:00:00.000Z'),
  ]);
  await hub.tell('centre', { type: 'annual-report.issued.v1', ...issue } as never, 'registrar', '2026-03-02');
  expect((await hub.report('north-board'))?.issue).toEqual(issue);
});

it('a report that is not what was issued is shown to nobody, until the centre has put the hash right', async () => {
  await hub.issue(2025, { hash: 'A'.repeat(43) });
  const answer = await hub.ask('north-board', 'annual-reports/2025');
  expect([answer.status, answer.json()['code']]).toEqual([409, 'annual-report-not-as-issued']);
  const draft = await hub.report('centre');
  expect([draft?.status, draft?.issue.knownAt]).toEqual(['draft', '2026-03-02T09:00:00.000Z']);
  expect(await hub.issue(2025, {}, '2026-04-01')).toEqual({ status: 201 });
  expect(await hub.report('north-board')).toEqual({ ...draft, status: 'issued' });
});

it('a report that was issued in the first wording stays in it, though the next is drawn up in the second', async () => {
  hub.clock.time = '2026-03-02T09:00:00.000Z';
  const draft = (await hub.report('centre'))!;
  const issue = { ...draft.issue, format: 1 } as const;
  const first = compose(issue, fullYear())!;
  expect((await hub.issue(2025, { format: 1, hash: digestOf(first) })).status).toBe(201);
  expect(await hub.report('north-board')).toMatchObject({
    status: 'issued',
    document: JSON.parse(JSON.stringify(first)),
  });
  expect([draft.issue.format, JSON.stringify(first) === JSON.stringify(draft.document)]).toEqual([2, false]);
});

it('is issued by the centre, once, when the year is over, as of its day', async () => {
  expect((await hub.issue(2025, {}, '2026-03-02', 'north-board')).code).toBe('not-yours-to-say');
  expect((await hub.issue(2026)).code).toBe('annual-report-year-not-over');
  for (const over of [{ issuedOn: '2026-03-01' }, { knownAt: '2026-03-02T23:00:00.000Z', issuedOn: '2026-03-03' }])
    expect((await hub.issue(2025, over)).code).toBe('annual-report-day-differs');
  expect((await hub.issue()).status).toBe(201);
  for (const over of [{ knownAt: '2026-03-02T08:00:00.000Z' }, { collaborationName: 'Other' }])
    expect((await hub.issue(2025, over)).code).toBe('annual-report-already-issued');
});

it('K58: a final account covers the whole life of an agreement that has ended, and there is none of one that goes on', async () => {
  expect(await hub.report('centre', '?edition=final-account')).toBeUndefined();
  const agreementId = '11111111-1111-4111-8111-111111111111';
  await hub.record([fact('agreement.ended.v1', '2025-12-31', { agreementId, how: 'early' })]);
  expect((await hub.issue(2025, {}, '2026-03-02', 'centre', '?edition=final-account')).status).toBe(201);
  const { document } = (await hub.report('south-board', '?edition=final-account'))!;
  expect(document.title).toBe('Slutredovisning 2025');
  expect(JSON.stringify(document.blocks)).toContain('avser 2024-01-01 – 2025-12-31');
  expect(await hub.report('south-board')).toBeUndefined();
});

it('K58: the own edition of a final account has the party’s own figures of the whole life, and nobody else’s', async () => {
  const agreementId = '11111111-1111-4111-8111-111111111111';
  await hub.record([fact('agreement.ended.v1', '2025-12-31', { agreementId, how: 'early' })]);
  for (const [year, lo] of [[2024, 3010] as const, [2025, 3020] as const])
    await hub.address('north', release(year, 'own-way-in', [{ at: ['early'], lo, up: lo + 4 }]));
  await hub.address('south', release(2025, 'own-way-in', [{ at: ['early'], lo: 5010, up: 5014 }]));
  await hub.issue(2025, {}, '2026-03-02', 'centre', '?edition=final-account');
  const own = (acting: string) => hub.ask('north-board', 'annual-reports/2025?edition=own-final-account', acting);
  const { text } = await own('statistics-officer');
  expect(['3010', '3020', '5010'].map((figure) => text.includes(figure))).toEqual([true, true, false]);
  expect(text).toContain('Slutredovisning 2025');
  expect((await own('case-officer')).status).toBe(403);
});

it('takes the form that is named, or else the one that is accepted', async () => {
  const typeOf = async (accept: string, query = '') => {
    const headers = { 'x-unit': 'centre', accept };
    return (await fetch(`${hub.url}/v1/annual-reports/2025${query}`, { headers })).headers.get('content-type');
  };
  expect(await typeOf('*/*')).toBe('application/json; charset=utf-8');
  expect(await typeOf('text/html,application/xhtml+xml;q=0.9')).toBe('text/html; charset=utf-8');
  expect(await typeOf('application/pdf')).toBe('application/pdf');
  expect(await typeOf('text/html', '?format=pdf')).toBe('application/pdf');
  expect((await hub.ask('centre', 'annual-reports/2025?edition=north')).status).toBe(400);
});
