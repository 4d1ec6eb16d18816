import type { ObligationFact, Posted, Recorded, Unit } from '#platform/domain';
import { agreementCatalogue } from './agreement.catalogue.js';
import type { AgreementEvent } from './domain/agreement.events.js';
import {
  agreementId,
  anId,
  draftedByHost,
  everyone,
  extended,
  left,
  notice,
  says,
  withdrawal,
} from './testing/index.js';

const unit = (party: string, ...roles: Unit['roles']): Unit => ({
  id: `${party}-executive`,
  party,
  name: party,
  secrecyRegime: 'other',
  bodies: [],
  functions: [],
  roles,
});
const host = unit('host', 'operator', 'signatory');
const ash = unit('ash', 'signatory');
const ashSocial = unit('ash');
const centre = unit('host', 'centre', 'steering-group');
const association = unit('association', 'municipal-association');
const all = { host, ash, ashSocial, centre, association };

type AnyEntry = {
  mayPost: (unit: Unit, event: AgreementEvent) => boolean;
  obligations?: (recorded: Recorded<AgreementEvent>) => readonly ObligationFact[];
};
const entry = ({ event }: Posted<AgreementEvent>): AnyEntry => agreementCatalogue.events[event.type] as AnyEntry;
const sayers = (posted: Posted<AgreementEvent>): string[] =>
  Object.entries(all)
    .filter(([, who]) => entry(posted).mayPost(who, posted.event))
    .map(([name]) => name);
const owed = (posted: Posted<AgreementEvent>): readonly ObligationFact[] =>
  entry(posted).obligations?.({
    ...posted,
    collaboration: 'here',
    stream: 's',
    version: 1,
    visibility: 'open',
    recipients: [],
  }) ?? [];
const ids = (facts: readonly ObligationFact[], fact: ObligationFact['fact']): string[] =>
  facts.flatMap((of) => (of.fact === fact && 'id' in of ? [of.id] : []));

it.each<[string, Posted<AgreementEvent>, string[]]>([
  ['the draft', draftedByHost, ['host']],
  ['a signature', says('ash-executive', '2021-01-01', { type: 'agreement.signed.v1', block: 'ash' }), ['host', 'ash']],
  ['notice', notice('ash', '2022-01-01'), ['ash']],
  ['a request for withdrawal', withdrawal('ash', '2021-01-01', '2022-12-31'), ['ash']],
  [
    'its forwarding',
    says('host-centre', '2021-01-01', { type: 'agreement.withdrawal-forwarded.v1', party: 'ash' }),
    ['centre'],
  ],
  ['an exit', left('ash', '2022-12-31', 're-split'), ['host', 'ash']],
  [
    'an own evaluation',
    says('ash', '2023-01-01', {
      type: 'agreement.evaluated.v1',
      scope: 'party-specific',
      party: 'ash',
      year: 2022,
      summary: '',
    }),
    ['ash', 'ashSocial'],
  ],
  [
    'the joint evaluation',
    says('host', '2023-01-01', { type: 'agreement.evaluated.v1', scope: 'joint', year: 2023, summary: '' }),
    ['host', 'centre'],
  ],
])('%s is said by those whose matter it is, and by nobody else', (_, posted, expected) => {
  expect(sayers(posted)).toEqual(expected);
});

it('hides nothing of the agreement from the parties (§ 10, K51)', () => {
  expect(new Set(Object.values(agreementCatalogue.events).map(({ visibility }) => visibility))).toEqual(
    new Set(['open']),
  );
});

describe('the draft obliges', () => {
  const facts = owed(draftedByHost);

  it('each payer to pay each year of the period (§ 9), and those who lend staff instead to nothing', () => {
    const payments = ids(facts, 'owed').filter((id) => id.startsWith('payment/'));
    expect(payments).toHaveLength(3 * 4);
    expect(payments).toContain('payment/2023/region');
    expect(payments.some((id) => id.endsWith('/police') || id.endsWith('/host'))).toBe(false);
  });

  it('each connected municipality to have a contact point (§ 1), for which no day is named', () => {
    expect(facts.filter((fact) => fact.fact === 'owed' && fact.kind === 'appointment')).toHaveLength(3);
    expect(facts).toContainEqual(
      expect.objectContaining({ id: 'contact-point/ash', owner: 'ash', due: { kind: 'within', occurred: 'XXXX' } }),
    );
  });

  it('to the deadlines of §§ 16–17', () => {
    expect(facts).toContainEqual(
      expect.objectContaining({ id: 'notice-deadline', due: { kind: 'date', date: '2022-12-31' } }),
    );
    expect(facts).toContainEqual(
      expect.objectContaining({ id: 'withdrawal-deadline/2022', due: { kind: 'date', date: '2021-12-31' } }),
    );
    expect(facts).toContainEqual(
      expect.objectContaining({ id: 'joint-evaluation/2023', due: { kind: 'within', occurred: '2023' } }),
    );
    expect(facts).toContainEqual(
      expect.objectContaining({ id: 'end-of-period/2023', due: { kind: 'date', date: '2023-12-31' } }),
    );
    expect(ids(facts, 'owed')).not.toContain('withdrawal-deadline/2021');
  });
});

it('the extension obliges for its own years only', () => {
  const facts = owed(extended(everyone));
  const years = new Set(
    ids(facts, 'owed')
      .filter((id) => id.startsWith('payment/'))
      .map((id) => id.split('/')[1]),
  );
  expect([...years]).toEqual(['2024', '2025', '2026', '2027', '2028']);
  expect(ids(facts, 'owed').filter((id) => id.startsWith('withdrawal-deadline/'))).toHaveLength(5);
});

it('an exit releases the party, and obliges the others to negotiate only under § 18 ¶ 2', () => {
  const released = { fact: 'released', ledger: agreementId, owner: 'ash', after: '2022-12-31' };
  expect(owed(left('ash', '2022-12-31', 're-split'))).toEqual([released]);
  expect(ids(owed(left('region', '2022-12-31', 'negotiation')), 'owed')).toEqual(['negotiation/2022-12-31']);
});

it('an early end obliges the operator to the final account within six months, a regular end to none', () => {
  const ends = (how: 'early' | 'end-of-term') =>
    owed(says('host-executive', '2023-12-31', { type: 'agreement.ended.v1', operator: 'host', how }));
  expect(ends('early')).toContainEqual(
    expect.objectContaining({ id: 'final-account', owner: 'host', due: { kind: 'date', date: '2024-06-30' } }),
  );
  expect(ids(ends('end-of-term'), 'owed')).toEqual([]);
});

it('what is done is told as done', () => {
  expect(
    ids(
      owed(
        says('host-executive', '2023-11', { type: 'agreement.evaluated.v1', scope: 'joint', year: 2023, summary: '' }),
      ),
      'done',
    ),
  ).toEqual(['joint-evaluation/2023']);
  expect(
    ids(
      owed(says('host-executive', '2024-05-01', { type: 'agreement.final-account-delivered.v1', document: 'x' })),
      'done',
    ),
  ).toEqual(['final-account']);
  const concluded = says('host-executive', '2023-03-01', {
    type: 'agreement.renegotiation-concluded.v1',
    renegotiationId: anId(1),
    outcome: 'agreed',
  });
  expect(ids(owed(concluded), 'done')).toEqual([`renegotiation/${anId(1)}`]);
});
