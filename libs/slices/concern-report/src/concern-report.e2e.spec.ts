import { kidOf } from '#platform/intake/testing';
import { loadLegalBases } from '#platform/legal-bases';
import * as say from './testing/index.js';
import { served } from './testing/index.js';

const { on } = say;

let hub: Awaited<ReturnType<typeof served>>;
beforeEach(async () => (hub = await served(await loadLegalBases('deploy/law'))));
afterEach(() => hub.close());

const codeOf = async (fact: Parameters<typeof hub.tell>[0]): Promise<string | number> => {
  const { status, problem } = await hub.tell(fact);
  return problem?.code ?? status;
};

const law = {
  old: { provision: 'OSL 10:28, SoL (2001:453) 14:1', wordingFrom: '2009-06-30' },
  present: { provision: 'OSL 10:28, SoL (2025:400) 19:1', wordingFrom: '2025-07-01' },
  groups: { provision: 'OSL 10:28, SoL (2025:400) 19:1 (SFS 2025:1501)', wordingFrom: '2026-01-15' },
};
const filedUnder = (wording: (typeof law)['old']) =>
  say.filed({ disclosure: { ...say.dutyToReport, basis: { code: 'duty-report-child', ...wording } } });

it.each([
  ['2025-06-30', 'old', true],
  ['2025-06-30', 'present', false],
  ['2025-07-01', 'old', false],
  ['2025-07-01', 'present', true],
  ['2026-01-14', 'present', true],
  ['2026-01-14', 'groups', false],
  ['2026-01-15', 'present', false],
  ['2026-01-15', 'groups', true],
] as const)('S26: a report of %s under the %s wording is taken: %s', async (day, wording, taken) => {
  expect((await codeOf(on(day, filedUnder(law[wording])))) === 201).toBe(taken);
});

it.each(['clinic', 'police'])(
  'S25: a report on the duty to report does not go to a unit that is no social board: %s',
  async (to) => {
    expect(await codeOf(on('2026-02-02', say.filed({ to })))).toBe('basis-not-for-recipient');
  },
);

it.each(['18-20', '21+', 'unknown'] as const)('S27: nor is it about somebody whose age is %s', async (subjectAge) => {
  const disclosure = { ...say.dutyToReport, subjectAge };
  expect(await codeOf(on('2026-02-02', say.filed({ disclosure })))).toBe('age-condition-not-met');
});

it.each(['clinic', 'police'])(
  'a unit that is no social board has nothing to say about a report it got: %s',
  async (unit) => {
    expect(await codeOf(on('2026-02-03', say.received, { unit }))).toBe('not-yours-to-say');
  },
);

it('S8: whatever a stranger says of a report is answered as if there were none', async () => {
  const history = [say.filed(), say.received, say.protectionAssessed, say.requested, say.decided('opened')];
  const attempts = [say.received, say.protectionAssessed, say.decided('opened'), say.given('opened'), say.withheld];
  const answers = async () => {
    const answered: unknown[] = [];
    for (const event of [...attempts, say.requested, say.concluded]) {
      const { status, problem } = await hub.tell(on('2026-02-10', event, { unit: 'other-board' }));
      answered.push([status, { ...problem, instance: '' }]);
    }
    return answered;
  };
  const without = await answers();
  for (const event of history) expect(await codeOf(on('2026-02-05', event))).toBe(201);
  expect(await answers()).toEqual(without);
  expect(without).toEqual(
    Array.from({ length: 7 }, () => [409, expect.objectContaining({ code: 'no-such-concern-report' })]),
  );
});

it.each([
  [['board'], 201],
  [['board', 'school'], 'content-for-others'],
  [['clinic'], 'content-for-others'],
])('S36: content that is sealed to %j is sealed to the social board alone: %s', async (recipients, answer) => {
  const { ciphertext } = say.sealed.content!;
  const handedIn = { collaboration: 'here', unit: 'school', ciphertext, recipients, kids: recipients.map(kidOf) };
  await hub.contents.keep({ ...handedIn, sizeClass: 1024, storedAt: '2026-02-02T11:00:00.000Z' }, {} as never);
  expect(await codeOf(on('2026-02-02', say.sealed))).toBe(answer);
});

it('S36: content that was never handed in goes with no report', async () => {
  expect(await codeOf(on('2026-02-02', say.sealed))).toBe('content-unknown');
});

it('S32: feedback goes to the unit that made the report and to no other', async () => {
  for (const event of [say.filed(), say.received, say.protectionAssessed, say.requested, say.decided('opened')])
    expect(await codeOf(on('2026-02-05', event))).toBe(201);
  expect(await codeOf(on('2026-02-06', { ...say.given('opened'), reporter: 'clinic' }))).toBe('no-such-concern-report');
  expect(await codeOf(on('2026-02-06', say.given('opened')))).toBe(201);
});

it('no function but case work may say anything of a report (S65)', async () => {
  expect(await codeOf(on('2026-02-02', say.filed(), { function: 'registrar' }))).toBe('function-not-entrusted');
});
