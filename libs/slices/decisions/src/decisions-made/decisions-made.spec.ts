import { board, decided, goteborg, on, openedInBoard, recording, uuid, type Fact } from '../testing/index.js';
import { ListDecisionsDto } from './list-decisions.dto.js';
import { ListDecisions, ListDecisionsHandler, type DecisionPage } from './list-decisions.query.js';

const ask = async (facts: readonly Fact[], over: Partial<ListDecisionsDto> = {}): Promise<DecisionPage> =>
  new ListDecisionsHandler(await recording('g', facts)).execute(
    new ListDecisions('g', { ...new ListDecisionsDto(), ...over }),
  );
const rows = ({ items }: DecisionPage) => items.map(({ row }) => row);

it('decisions stand by the earliest day they can have been made, then by row', async () => {
  const page = await ask(goteborg, { limit: 100 });
  const chronological = [
    '5',
    '6',
    '8',
    '13',
    '19',
    '22',
    '25',
    '31',
    '34',
    '38',
    '39',
    '40',
    '42',
    '46',
    '47',
    '48',
    '50',
    '54',
    '55',
  ];
  expect(rows(page)).toEqual(chronological);
});

it('an undated decision is found wherever it may lie, and shown as undated', async () => {
  const found = await ask(goteborg, { from: '2020-10-01', to: '2020-10-20' });
  expect(found.items).toMatchObject([
    {
      row: '38',
      occurred: '[2020-05-19..2020-10-20]',
      occurredText: { sv: 'odaterat, mellan 2020-05-19 och 2020-10-20' },
    },
  ]);
  expect((await ask(goteborg, { from: '2020-10-21' })).total).toBe(0);
});

it('can be asked by body, party, kind of decision and kind of point', async () => {
  expect(rows(await ask(goteborg, { body: 'vgr/vhsn' }))).toEqual(['48', '55']);
  expect(rows(await ask(goteborg, { party: 'goteborg' }))).toEqual(['5', '6', '8']);
  expect(rows(await ask(goteborg, { kind: 'delegated' }))).toEqual(['34']);
  expect(rows(await ask(goteborg, { kind: 'official' }))).toEqual(['50']);
  expect(rows(await ask(goteborg, { pointKind: 'declare-fulfilled' }))).toEqual(['8', '47', '54', '55']);
});

it('a page shows its part of the whole', async () => {
  const page = await ask(goteborg, { page: 2, limit: 5 });
  expect([page.total, rows(page)]).toEqual([19, ['22', '25', '31', '34', '38']]);
});

it('a decision shows its reservations, its recipients and that it is conditional', async () => {
  const after: Fact[] = [
    openedInBoard,
    on('2020-05-28', decided()),
    on('2020-05-28', {
      type: 'condition.set.v1',
      ...board,
      conditionId: uuid(70),
      decisionId: uuid(20),
      text: 'If',
      requirement: { kind: 'other' },
    }),
    on('2020-05-28', {
      type: 'reservation.entered.v1',
      ...board,
      reservationId: uuid(60),
      decisionId: uuid(20),
      politicalParty: 'SD',
      written: true,
      announcedBeforeMeetingEnded: true,
    }),
    on('2020-06-01', { type: 'decision.dispatched.v1', ...board, decisionId: uuid(20), recipients: ['gr/kansliet'] }),
  ];
  expect((await ask(after)).items).toMatchObject([
    { conditional: true, reservations: ['SD'], dispatchedTo: ['gr/kansliet'] },
  ]);
});

it('a decision stands, whatever another body records under the same id in a matter of its own', async () => {
  const other = { matterId: uuid(9), body: 'storby/andra-namnden' };
  const elsewhere = (fact: Fact): Fact => ({ ...fact, event: { ...fact.event, ...other } as Fact['event'] });
  const made = on('2020-05-28', decided());
  const { items } = await ask([openedInBoard, made, elsewhere(openedInBoard), elsewhere(made)]);
  expect(items.map(({ body, decisionId }) => [body, decisionId])).toEqual([
    [board.body, uuid(20)],
    [other.body, uuid(20)],
  ]);
});

it('another collaboration has no part in the answer', async () => {
  const handler = new ListDecisionsHandler(await recording('g', goteborg));
  expect(await handler.execute(new ListDecisions('another', new ListDecisionsDto()))).toEqual({ items: [], total: 0 });
});
