import { fold } from '#platform/domain';
import {
  anId,
  draftedByHost,
  drafted,
  enteredIntoForce,
  everyone,
  extended,
  inForce,
  left,
  notice,
  says,
  signedByAll,
  withdrawal,
} from '../testing/index.js';
import { agreement } from './agreement.decider.js';
import { deadlinesFrom } from './deadlines.js';
import { amendedWordingOn, periodOn, statusOn } from './questions.js';
import { signaturesOn } from './signatures.js';
import type { Facts } from './agreement.state.js';

const factsOf = (...history: typeof inForce): Facts => {
  const state = fold(agreement, history);
  if (state.status === 'absent') throw new Error('nothing was drafted');
  return state.facts;
};

const policeGone = [
  withdrawal('police', '2021-12-31', '2022-12-31', 'police-west'),
  left('police', '2022-12-31', 'negotiation'),
];
const concludes = (outcome: 'agreed' | 'not-agreed') =>
  says('host-executive', '2023-03-01', { type: 'agreement.negotiation-concluded.v1', exits: ['2022-12-31'], outcome });

it.each([
  ['2020-12-31', 'drafted'],
  ['2021-01-01', 'in-force'],
  ['2023-12-31', 'in-force'],
  ['2024-01-01', 'extension-not-recorded'],
])('before the extension is recorded the agreement is on %s %s', (day, status) => {
  expect(statusOn(fold(agreement, inForce), day)).toBe(status);
});

it.each([
  ['2024-01-01', 'in-force', 2],
  ['2028-12-31', 'in-force', 2],
  ['2029-01-01', 'ended', undefined],
])('once extended the agreement is on %s %s', (day, status, number) => {
  const state = fold(agreement, [...inForce, extended(everyone)]);
  expect(statusOn(state, day)).toBe(status);
  expect(periodOn(factsOf(...inForce, extended(everyone)), day)?.number).toBe(number);
});

it.each([
  ['agreed', '2022-12-30', 'in-force'],
  ['agreed', '2022-12-31', 'negotiating'],
  ['agreed', '2023-02-28', 'negotiating'],
  ['agreed', '2023-03-01', 'in-force'],
  ['not-agreed', '2023-03-01', 'ending'],
  ['not-agreed', '2023-12-31', 'ending'],
  ['not-agreed', '2024-01-01', 'ended'],
] as const)('an exit of the police with negotiations %s makes it on %s %s', (outcome, day, status) => {
  expect(statusOn(fold(agreement, [...inForce, ...policeGone, concludes(outcome)]), day)).toBe(status);
});

it('counts signatures and names the missing blocks', () => {
  const { missing, ...state } = signaturesOn(
    factsOf(draftedByHost, ...signedByAll.slice(2), enteredIntoForce),
    '2021-01-01',
  );
  expect(state).toEqual({ needed: 7, given: 5, complete: false });
  expect(missing).toEqual(drafted.blocks.slice(0, 2));
});

it('counts a signature from its day on', () => {
  const facts = factsOf(draftedByHost, ...signedByAll);
  expect(['2020-11-30', '2020-12-01'].map((day) => signaturesOn(facts, day).given)).toEqual([0, 7]);
});

it('is ended after the period, without more being recorded, when everyone has given notice', () => {
  const unit: Record<string, string> = { region: 'region-east-board', police: 'police-west' };
  const all = everyone.map((party) => notice(party, '2022-12-31', unit[party] ?? `${party}-executive`));
  expect(statusOn(fold(agreement, [...inForce, ...all]), '2024-01-01')).toBe('ended');
  expect(statusOn(fold(agreement, [...inForce, ...all.slice(1)]), '2024-01-01')).toBe('extension-not-recorded');
});

it('reads a paragraph as the later dated amendment has it, and not before its day', () => {
  const amends = (on: string, n: number) =>
    says('host-executive', on, {
      type: 'agreement.amended.v1',
      amendmentId: anId(n),
      inWriting: true,
      approvals: [],
      provisions: [{ paragraph: '§ 7', text: `wording ${n}` }],
    });
  const facts = factsOf(...inForce, amends('2022-06-01', 2), amends('2021-06-01', 1));
  expect(
    ['2021-05-31', '2021-06-01', '2022-05-31', '2022-06-01'].map((day) => amendedWordingOn(facts, '§ 7', day)),
  ).toEqual([null, 'wording 1', 'wording 1', 'wording 2']);
  expect(amendedWordingOn(facts, '§ 8', '2023-01-01')).toBeNull();
});

it('tells the deadlines of the agreement, soonest first', () => {
  const told = deadlinesFrom(factsOf(...inForce), '2021-01-01').map(({ date, what, effectiveOn }) => [
    date,
    what,
    effectiveOn,
  ]);
  expect(told).toEqual([
    ['2021-12-31', 'withdrawal-request', '2022-12-31'],
    ['2022-12-31', 'withdrawal-request', '2023-12-31'],
    ['2022-12-31', 'notice', null],
    ['2023-12-31', 'joint-evaluation', null],
    ['2023-12-31', 'end-of-period', null],
  ]);
});

it('tells the deadlines of the extension once it is recorded', () => {
  const told = deadlinesFrom(factsOf(...inForce, extended(everyone)), '2024-01-01').map(({ date, what }) => [
    date,
    what,
  ]);
  expect(told).toEqual([
    ['2024-12-31', 'withdrawal-request'],
    ['2025-12-31', 'withdrawal-request'],
    ['2026-12-31', 'withdrawal-request'],
    ['2027-12-31', 'withdrawal-request'],
    ['2028-12-31', 'end-of-period'],
  ]);
});
