import { goteborg, recording, type Fact } from '../testing/index.js';
import { DecisionChain, DecisionChainHandler } from '../decision-chain/decision-chain.query.js';
import { ListMattersDto } from './list-matters.dto.js';
import { ListMatters, ListMattersHandler } from './list-matters.query.js';
import type { MatterView } from './matter-view.js';
import { OneMatter, OneMatterHandler } from './one-matter.query.js';

/** The matter in which a body answered the chronology's row. */
const matterOf = (row: string): string => {
  const fact = goteborg.find(
    ({ event }) => event.type !== 'matter.opened.v1' && event.sources?.some((source) => source.row === row),
  );
  return (fact!.event as { matterId: string }).matterId;
};
const one = async (row: string, facts: readonly Fact[] = goteborg): Promise<MatterView> =>
  (await new OneMatterHandler(await recording('g', facts)).execute(new OneMatter('g', matterOf(row))))!;
const chain = async (row: string): Promise<readonly (string | null)[]> => {
  const steps = await new DecisionChainHandler(await recording('g', goteborg)).execute(
    new DecisionChain('g', matterOf(row)),
  );
  return steps.map((step) => step.row);
};

it('the council matter was tabled, voted on, decided and its minutes approved in time', async () => {
  const { status, entries, announcements } = await one('8');
  expect(status).toBe('decided');
  expect(entries.map(({ type }) => type)).toEqual([
    'matter.opened.v1',
    'matter.tabled.v1',
    'motion.moved.v1',
    'motion.moved.v1',
    'motion.moved.v1',
    'vote.held.v1',
    'decision.made.v1',
    'minutes.approved.v1',
  ]);
  expect(announcements).toMatchObject([
    { meetingDate: '2019-05-23', approved: '2019-06-03', approvedLate: false, posted: null },
  ]);
});

it('the notice in Öckerö was up for the 21 days of appeal', async () => {
  expect((await one('42')).announcements).toMatchObject([
    {
      approved: '2020-05-28',
      posted: '2020-05-28',
      postedLate: false,
      appealEnds: '2020-06-18',
      earliestTakeDown: '2020-06-18',
      takenDown: '2020-06-18',
    },
  ]);
});

it('history is told by when it happened, however late it was entered', async () => {
  const backwards = goteborg
    .filter(({ event }) => event.type === 'matter.opened.v1')
    .concat(goteborg.filter(({ event }) => event.type !== 'matter.opened.v1').toReversed());
  const { status, entries } = await one('8', backwards);
  expect(status).toBe('decided');
  expect(entries.at(-1)?.occurredText).toEqual({ sv: '2019-06-03', en: '2019-06-03' });
});

it('a matter is tabled until it is decided', async () => {
  const undecided = goteborg.filter(({ event }) => event.type !== 'decision.made.v1');
  expect((await one('7', undecided)).status).toBe('tabled');
});

it('a season is shown as a season', async () => {
  expect((await one('57')).entries.map(({ occurredText }) => occurredText.sv)).toEqual(['hösten 2020', 'hösten 2020']);
});

it('a chain leads from statement over committee to board, each link dated', async () => {
  const molndal = await chain('46');
  expect(molndal.filter((row) => ['35', '41', '46'].includes(row!))).toEqual(['35', '41', '46']);
  expect(molndal).toContain('22');
});

it('a chain holds nothing that no link leads to', async () => {
  expect(await chain('1')).toEqual(['1']);
  expect(await chain('8')).not.toContain('46');
});

it('matters can be asked by body, party, status and topic', async () => {
  const handler = new ListMattersHandler(await recording('g', goteborg));
  const ask = async (over: Partial<ListMattersDto>) =>
    (await handler.execute(new ListMatters('g', { ...new ListMattersDto(), ...over }))).items.map(({ body }) => body);
  expect(await ask({ party: 'alingsas' })).toEqual([
    'alingsas/arbetsutskottet',
    'alingsas/kommunledningskontoret',
    'alingsas/kommunstyrelsen',
  ]);
  expect(await ask({ party: 'alingsas', status: 'decided' })).toEqual(['alingsas/kommunstyrelsen']);
  expect(await ask({ about: 'hrv-action-plan' })).toEqual(['harryda/valfardsnamnden']);
  expect(await ask({ body: 'goteborg/kommunstyrelsen', status: 'pending' })).toEqual(['goteborg/kommunstyrelsen']);
});

it('a matter that is not there has no answer', async () => {
  const handler = new OneMatterHandler(await recording('g', goteborg));
  expect(await handler.execute(new OneMatter('another', matterOf('8')))).toBeUndefined();
});

it.each([
  ['42', { decisionBasis: [{ title: 'Official memorandum', dated: '2020-05-14' }] }],
  ['42', { attendance: { members: 6, servingSubstitutes: 3 } }],
  ['38', { childImpactAnalysis: true }],
  ['58', { dimensions: ['economic', 'ecological', 'social'] }],
  ['51', { outlookAnalysis: true }],
])('the matter of row %s shows what it rested on and who took part, in numbers (K115–K117): %j', async (row, shown) => {
  const { entries } = await one(row);
  expect(entries.map(({ data }) => data)).toContainEqual(expect.objectContaining(shown));
});
