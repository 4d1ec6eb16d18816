import { NotFoundException } from '@nestjs/common';
import {
  agreementId,
  draftedByHost,
  drafted,
  enteredIntoForce,
  everyone,
  everyoneBut,
  extended,
  inForce,
  left,
  notice,
  says,
  signedByAll,
  told,
  withdrawal,
} from '../testing/index.js';
import { AskedAgreement, type AgreementQuestion } from './agreement-question.js';
import { LawReferences, LawReferencesHandler } from './law-references.query.js';
import { ListAgreements, ListAgreementsHandler } from './list-agreements.query.js';
import { OneAgreement, OneAgreementHandler } from './one-agreement.query.js';
import { PartiesOn, PartiesOnHandler } from './parties-on.query.js';
import { SignaturesGiven, SignaturesGivenHandler } from './signatures.query.js';

const question = (on: string, over: Partial<AgreementQuestion> = {}): AgreementQuestion => ({
  collaboration: 'here',
  agreementId,
  on,
  ...over,
});
const withNotice = [...inForce, notice('ash', '2022-05-01'), extended(everyoneBut('ash'))];

describe('which parties are bound on a day', () => {
  const named = async (history: typeof inForce, on: string, knownAt?: string): Promise<string[]> => {
    const handler = new PartiesOnHandler(new AskedAgreement(await told(...history)));
    return (await handler.execute(new PartiesOn(question(on, knownAt ? { knownAt } : {})))).map(({ party }) => party);
  };

  it('is told for each side of a border', async () => {
    expect(await named(withNotice, '2020-12-31')).toEqual([]);
    expect(await named(withNotice, '2023-12-31')).toEqual(everyone);
    expect(await named(withNotice, '2024-01-01')).toEqual(everyoneBut('ash'));
  });

  it('is told as it was known before the notice was recorded', async () => {
    const inForceOnly = new Date(Date.UTC(2026, 0, inForce.length)).toISOString();
    expect(await named(withNotice, '2024-01-01', inForceOnly)).toEqual([]);
    expect(await named(withNotice, '2023-12-31', inForceOnly)).toEqual(everyone);
  });

  it('names each party with its last day by what is recorded', async () => {
    const handler = new PartiesOnHandler(
      new AskedAgreement(await told(...inForce, withdrawal('cedar', '2021-12-31', '2022-12-31'))),
    );
    const rows = await handler.execute(new PartiesOn(question('2022-06-01')));
    expect(rows.map(({ party, to }) => [party, to])).toContainEqual(['cedar', '2022-12-31']);
    expect(rows.map(({ party, to }) => [party, to])).toContainEqual(['ash', '2023-12-31']);
  });
});

it('does not find another agreement, another collaboration, or what was not yet known', async () => {
  const asked = new AskedAgreement(await told(...inForce));
  await expect(
    asked.of(question('2021-01-01', { agreementId: '99999999-9999-4999-8999-999999999999' })),
  ).rejects.toThrow(NotFoundException);
  await expect(asked.of(question('2021-01-01', { collaboration: 'elsewhere' }))).rejects.toThrow(NotFoundException);
  await expect(asked.of(question('2021-01-01', { knownAt: '2025-12-31T00:00:00Z' }))).rejects.toThrow(
    NotFoundException,
  );
});

it('counts the signatures and tells who is missing', async () => {
  const handler = new SignaturesGivenHandler(new AskedAgreement(await told(draftedByHost, ...signedByAll.slice(1))));
  const { blocks, ...counts } = await handler.execute(new SignaturesGiven(question('2021-01-01')));
  expect(counts).toEqual({ needed: 7, given: 6, complete: false, originals: 7 });
  expect(blocks.filter(({ signed }) => signed === null)).toEqual([{ ...drafted.blocks[0], signed: null }]);
});

it.each([
  ['2021-01-01', '14 kap. 1 § socialtjänstlagen (2001:453)'],
  ['2026-11-21', '19 kap. 1 § socialtjänstlagen (2025:400)'],
])('leaves the citation as written and tells the law in force on %s', async (on, citation) => {
  const handler = new LawReferencesHandler(new AskedAgreement(await told(draftedByHost)));
  const [reference] = await handler.execute(new LawReferences(question(on)));
  expect(reference).toMatchObject({ asWritten: '14 kap. 1 § socialtjänstlagen', inForce: { citation } });
});

it('tells what applies on a day, with the next deadlines', async () => {
  const handler = new OneAgreementHandler(new AskedAgreement(await told(...inForce)));
  const view = await handler.execute(new OneAgreement(question('2022-12-31')));
  expect(view).toMatchObject({
    status: 'in-force',
    period: { number: 1 },
    signatures: { complete: true },
    finalAccount: null,
  });
  expect(view.nextDeadlines.map(({ what, date }) => [what, date]).slice(0, 2)).toEqual([
    ['withdrawal-request', '2022-12-31'],
    ['notice', '2022-12-31'],
  ]);
});

/** In force until 31 December 2023, when it ended early; the final account came on the day given. */
const endedEarly = (delivered: string) =>
  told(
    ...inForce,
    withdrawal('police', '2021-12-31', '2022-12-31', 'police-west'),
    left('police', '2022-12-31', 'negotiation'),
    says('host-executive', '2023-03-01', {
      type: 'agreement.negotiation-concluded.v1',
      exits: ['2022-12-31'],
      outcome: 'not-agreed',
    }),
    says('host-executive', '2023-12-31', { type: 'agreement.ended.v1', operator: 'host', how: 'early' }),
    says('host-executive', delivered, { type: 'agreement.final-account-delivered.v1', document: 'account' }),
  );
const finalAccountOn = async (on: string, delivered: string) => {
  const handler = new OneAgreementHandler(new AskedAgreement(await endedEarly(delivered)));
  return (await handler.execute(new OneAgreement(question(on)))).finalAccount;
};

it.each([
  ['2024-06-30', false],
  ['2024-07-01', true],
])('shows a final account delivered on %s as late: %s', async (delivered, late) => {
  expect(await finalAccountOn('2025-01-01', delivered)).toEqual({ due: '2024-06-30', deliveredOn: delivered, late });
});

it('owes no final account before the end, and knows of no delivery before its day', async () => {
  expect(await finalAccountOn('2023-12-31', '2024-07-15')).toBeNull();
  expect(await finalAccountOn('2024-06-30', '2024-07-15')).toEqual({
    due: '2024-06-30',
    deliveredOn: null,
    late: false,
  });
  expect(await finalAccountOn('2024-07-01', '2024-07-15')).toMatchObject({ deliveredOn: null, late: true });
});

it('lists agreements by their status on a day', async () => {
  const handler = new ListAgreementsHandler(await told(draftedByHost, enteredIntoForce));
  const { items, total } = await handler.execute(new ListAgreements('here', { on: '2020-12-01', page: 1, limit: 20 }));
  expect([total, items]).toEqual([
    1,
    [{ agreementId, title: drafted.title, versionDate: '2020-10-23', status: 'drafted', partyCount: 0 }],
  ]);
});
