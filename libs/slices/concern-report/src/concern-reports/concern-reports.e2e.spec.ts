import { loadLegalBases } from '#platform/legal-bases';
import * as say from '../testing/index.js';
import { served, type Heard } from '../testing/index.js';

const { on } = say;
const key = `${say.reportId}.school`;

let hub: Awaited<ReturnType<typeof served>>;
beforeEach(async () => (hub = await served(await loadLegalBases('deploy/law'))));
afterEach(() => hub.close());

const tellAll = async (...facts: readonly Parameters<typeof hub.tell>[0][]) => {
  for (const fact of facts) expect(await hub.tell(fact)).toMatchObject({ status: 201 });
};
const json = ({ text }: Heard) => JSON.parse(text) as Record<string, unknown>;
const items = async (unit: string, path: string) =>
  json(await hub.ask(unit, path))['items'] as Record<string, unknown>[];
const begun = [
  on('2026-02-02', say.filed()),
  on('2026-02-03', say.received),
  on('2026-02-03', say.protectionAssessed),
] as const;

it('S36: the record of a report says that it was made, when, by whom, to which board and how, and nothing of a child', async () => {
  await tellAll(on('2026-02-02', say.filed()));
  const [report] = await items('school', 'concern-reports?role=filed&on=2026-02-02');
  expect(report).toEqual({
    id: key,
    role: 'filed',
    reporter: 'school',
    board: 'board',
    way: 'sdk',
    content: null,
    filedOn: '2026-02-02',
    arrivedOn: null,
    acknowledged: false,
    feedback: { requestedOn: null, given: null },
    secrecy: expect.any(Array),
    procedure: expect.any(Array),
  });
});

it('the reporter is told that its report has arrived, by a receipt with the day', async () => {
  await tellAll(...begun);
  expect(json(await hub.ask('school', `concern-reports/${key}`))).toMatchObject({
    arrivedOn: '2026-02-03',
    acknowledged: true,
  });
});

it('S33: of what the board does the reporter sees one of three values, and how it came to it only the board', async () => {
  await tellAll(
    ...begun,
    on('2026-02-04', say.requested),
    on('2026-02-05', say.decided('opened')),
    on('2026-02-06', say.given('opened')),
    on('2026-02-07', say.inquiryExtended('2026-08-05')),
  );
  const seen = json(await hub.ask('school', `concern-reports/${key}`));
  expect(seen).toMatchObject({ feedback: { given: { on: '2026-02-06', answer: 'opened' } } });
  expect(seen).not.toHaveProperty('handling');
  expect(JSON.stringify(seen)).not.toMatch(/2026-02-05|2026-02-07|2026-08-05|protection"/);
  expect(json(await hub.ask('board', `concern-reports/${key}`))).toMatchObject({
    handling: { decision: { on: '2026-02-05', outcome: 'opened' }, inquiryUntil: '2026-08-05' },
  });
});

it('S34: both sides are reminded not to inform guardians before the protection assessment, in both languages', async () => {
  await tellAll(...begun);
  for (const unit of ['school', 'board'])
    expect(json(await hub.ask(unit, `concern-reports/${key}`))).toMatchObject({
      procedure: [
        {
          code: 'do-not-inform-guardians-before-protection-assessment',
          sv: expect.stringContaining('vårdnadshavarna') as string,
          en: expect.stringContaining('guardians') as string,
        },
      ],
    });
});

it('S6: from 2026-01-15 the item is secret at the reporter too (OSL 40:7 g), and before that at the board alone', async () => {
  await tellAll(...begun);
  const provisions = async (unit: string, day: string) =>
    (json(await hub.ask(unit, `concern-reports/${key}?on=${day}`))['secrecy'] as { provision: string }[]).map(
      ({ provision }) => provision,
    );
  for (const unit of ['school', 'board']) {
    expect(await provisions(unit, '2026-01-14')).toEqual(['OSL 26:1']);
    expect(await provisions(unit, '2026-01-15')).toEqual(['OSL 26:1', 'OSL 40:7 g']);
  }
});

it('S8: to all others the report is as absent as one that was never made', async () => {
  await tellAll(...begun);
  for (const unit of ['clinic', 'police', 'other-board', 'centre']) {
    const absent = await hub.ask(unit, `concern-reports/${'0'.repeat(8)}-0000-4000-8000-000000000000.school`);
    const hidden = await hub.ask(unit, `concern-reports/${key}`);
    expect(absent.status).toBe(404);
    expect({ ...hidden, text: '' }).toEqual({ ...absent, text: '' });
    expect(await items(unit, 'concern-reports')).toEqual([]);
    expect(await items(unit, 'deadlines')).toEqual([]);
  }
});

it('two reporters that choose the same id have made two reports', async () => {
  await tellAll(...begun, on('2026-02-02', say.filed({ way: 'ordinary-channel' }), { unit: 'clinic' }));
  expect((await items('board', 'concern-reports?role=received')).map(({ id }) => id)).toEqual(
    expect.arrayContaining([key, `${say.reportId}.clinic`]),
  );
  expect((await items('clinic', 'concern-reports')).map(({ way }) => way)).toEqual(['ordinary-channel']);
});

it('a function without case work sees no report, of its own unit either (S65)', async () => {
  await tellAll(...begun);
  expect((await hub.ask('board', `concern-reports/${key}`, 'GET', 'registrar')).status).toBe(403);
  expect((await hub.ask('board', 'deadlines', 'GET', 'registrar')).status).toBe(403);
});

it('K35: a counsellor of the centre makes a report like any other unit (S37)', async () => {
  const report = on('2026-02-02', say.filed(), { unit: 'centre', function: 'counsellor' });
  expect(await hub.tell(report)).toMatchObject({ status: 201 });
});

it('S31: the board sees its limits, the next first and what is overdue; the reporter sees none of them', async () => {
  await tellAll(...begun, on('2026-02-10', say.requested), on('2026-02-10', say.decided('opened')));
  expect(await items('board', 'deadlines?on=2026-02-18')).toMatchObject([
    { concernReport: key, kind: 'feedback', due: '2026-02-17', state: 'overdue' },
    { concernReport: key, kind: 'inquiry', due: '2026-06-10', state: 'running' },
  ]);
  expect(await items('school', 'deadlines?on=2027-01-01')).toEqual([]);
});
