import { decided, board, goteborg, on, openedInBoard, recording, uuid, type Fact } from '../testing/index.js';
import { ListConditions, ListConditionsHandler, type ConditionView } from './list-conditions.query.js';
import { ListConditionsDto } from './list-conditions.dto.js';

const ask = async (
  facts: readonly Fact[],
  over: Partial<ListConditionsDto> = {},
): Promise<readonly ConditionView[]> => {
  const handler = new ListConditionsHandler(await recording('g', facts));
  return (await handler.execute(new ListConditions('g', { ...new ListConditionsDto(), ...over }))).items;
};
const of = (body: string) => ({ body });
const withoutDecisionOf = (body: string) =>
  goteborg.filter(({ event }) => !(event.type === 'decision.made.v1' && event.body === body));

const set = on('2020-05-28', {
  type: 'condition.set.v1',
  ...board,
  conditionId: uuid(70),
  decisionId: uuid(20),
  text: 'Provided that the other board decides',
  requirement: { kind: 'other-body-decides', body: 'storby/andra-namnden', points: [1] },
});
const assessed = (assessment: 'fulfilled' | 'unclear') =>
  on('2020-06-17', {
    type: 'condition.assessed.v1',
    ...board,
    conditionId: uuid(70),
    assessment,
    reasons: 'Told by phone.',
  });

it('the two boards that wait for each other are both satisfied on record when the second has decided', async () => {
  for (const body of ['vgr/ghsn', 'vgr/vhsn']) {
    expect(await ask(goteborg, of(body))).toMatchObject([{ hint: { kind: 'on-record', since: '2020-09-25' } }]);
  }
});

it('what is on record is no assessment: nobody judged these conditions', async () => {
  expect((await ask(goteborg)).map(({ status }) => status)).toEqual(['unassessed', 'unassessed', 'unassessed']);
});

it('neither is satisfied on record while the other board has not decided', async () => {
  expect(await ask(withoutDecisionOf('vgr/vhsn'), of('vgr/ghsn'))).toMatchObject([{ hint: { kind: 'not-on-record' } }]);
  expect(await ask(withoutDecisionOf('vgr/ghsn'), of('vgr/vhsn'))).toMatchObject([{ hint: { kind: 'not-on-record' } }]);
});

it('a decision on one of two required points is not enough', async () => {
  const facts = goteborg.map((fact) =>
    fact.event.type === 'decision.made.v1' && fact.event.body === 'vgr/ghsn'
      ? { ...fact, event: { ...fact.event, points: fact.event.points.filter(({ number }) => number !== 2) } }
      : fact,
  );
  expect(await ask(facts, of('vgr/vhsn'))).toMatchObject([{ hint: { kind: 'not-on-record' } }]);
});

it('whether a cost has increased is for people to judge', async () => {
  expect(await ask(goteborg, of('ockero/socialnamnden'))).toMatchObject([
    { status: 'unassessed', requirement: { kronor: 15_000 }, hint: { kind: 'human-judgement' } },
  ]);
});

it('an assessment stands until the next, and both are kept', async () => {
  const before = [openedInBoard, on('2020-05-28', decided()), set];
  expect(await ask([...before, assessed('unclear')])).toMatchObject([
    { status: 'unclear', hint: { kind: 'not-on-record' } },
  ]);
  const [condition] = await ask([...before, assessed('unclear'), assessed('fulfilled')]);
  expect([condition?.status, condition?.assessments.length]).toEqual(['fulfilled', 2]);
});

it('an earlier question gets the earlier answer', async () => {
  const facts = [
    openedInBoard,
    on('2020-05-28', decided()),
    set,
    { ...assessed('fulfilled'), recordedAt: '2026-02-01T00:00:00.000Z' },
  ];
  expect(await ask(facts, { knownAt: '2026-01-15T00:00:00Z' })).toMatchObject([{ status: 'unassessed' }]);
});

it('nobody sets or assesses a condition of another matter by using its id', async () => {
  const other = { matterId: uuid(9), body: 'storby/andra-namnden' };
  const elsewhere = (fact: Fact): Fact => ({ ...fact, event: { ...fact.event, ...other } as Fact['event'] });
  const mine = [openedInBoard, on('2020-05-28', decided()), set];
  const theirs = [...mine, assessed('fulfilled')].map(elsewhere);
  expect((await ask([...mine, ...theirs])).map(({ body, status }) => [body, status])).toEqual([
    [board.body, 'unassessed'],
    [other.body, 'fulfilled'],
  ]);
});
