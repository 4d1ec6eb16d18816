import { fold } from '#platform/domain';
import { given, refused } from '#platform/domain/testing';
import {
  anId,
  assessed,
  draftedByHost,
  drafted,
  everyone,
  extended,
  inForce,
  left,
  says,
  withdrawal,
} from '../testing/index.js';
import { agreement } from './agreement.decider.js';
import { partiesOn } from './memberships.js';

const asks = (party: string, n = 1, block = party) =>
  says(`${party}-executive`, '2022-02-01', {
    type: 'agreement.accession-requested.v1',
    accessionId: anId(n),
    party,
    block,
  });
const signs = (block: string, unit: string, n = 1) =>
  says(unit, '2022-03-01', { type: 'agreement.addendum-signed.v1', accessionId: anId(n), block });
const accedes = (on = '2022-04-01', over: object = {}) =>
  says('host-executive', on, {
    type: 'agreement.party-acceded.v1',
    accessionId: anId(1),
    party: 'dogwood',
    firstPaymentYear: 2023,
    lastPaymentYear: 2023,
    ...over,
  });
const partiesSign = drafted.blocks.map(({ block, unit }) => signs(block, unit));
const newcomerSigns = signs('dogwood', 'dogwood-executive');
const allSigned = [...inForce, asks('dogwood'), ...partiesSign, newcomerSigns];

describe('§ 19: accession', () => {
  it('is open to a municipality within the region', () => {
    expect(given(agreement, ...inForce).when(asks('dogwood'))).toHaveLength(1);
    expect(given(agreement, ...inForce, asks('dogwood')).when(asks('dogwood'))).toEqual([]);
  });

  it('is closed to a municipality outside the region', () => {
    expect(() => given(agreement, ...inForce).when(asks('farawayville'))).toThrow(refused('not-in-the-region'));
  });

  it('is not for who is a party already', () => {
    expect(() => given(agreement, ...inForce).when(asks('ash'))).toThrow(refused('already-a-party'));
  });

  it("cannot take over another party's signature block", () => {
    expect(() => given(agreement, ...inForce).when(asks('dogwood', 1, 'police'))).toThrow(
      refused('signature-block-taken'),
    );
  });

  it('comes after the agreement has entered into force', () => {
    expect(() => given(agreement, draftedByHost).when(asks('dogwood'))).toThrow(refused('agreement-not-in-force'));
  });
});

describe('§ 19: the addendum', () => {
  it('is signed by each party in each of its blocks, and by the newcomer', () => {
    expect(given(agreement, ...allSigned).when(accedes())).toHaveLength(1);
  });

  it.each([...drafted.blocks.map(({ block }) => block), 'dogwood'])(
    'is not enough without the signature of %s',
    (absent) => {
      const rest = [...partiesSign, newcomerSigns].filter(({ event }) => !('block' in event && event.block === absent));
      expect(() => given(agreement, ...inForce, asks('dogwood'), ...rest).when(accedes())).toThrow(
        refused('addendum-not-signed-by-all'),
      );
    },
  );

  it('is not signed for another', () => {
    const asked = given(agreement, ...inForce, asks('dogwood'));
    expect(() => asked.when(signs('ash', 'host-executive'))).toThrow(refused('not-the-signatory'));
    expect(() => asked.when(signs('dogwood', 'host-executive'))).toThrow(refused('not-the-signatory'));
    expect(() => asked.when(signs('elm', 'elm-executive'))).toThrow(refused('unknown-signature-block'));
  });

  it('is signed once per block, and only when someone has asked', () => {
    expect(
      given(agreement, ...inForce, asks('dogwood'), signs('ash', 'ash-executive')).when(signs('ash', 'ash-executive')),
    ).toEqual([]);
    expect(() => given(agreement, ...inForce).when(signs('ash', 'ash-executive'))).toThrow(
      refused('no-such-accession'),
    );
  });

  it('needs no signature of a party that has left', () => {
    const gone = [
      withdrawal('cedar', '2021-02-01', '2022-12-31'),
      assessed(['cedar'], false),
      left('cedar', '2022-12-31', 're-split'),
    ];
    const signatures = [...partiesSign, newcomerSigns].filter(
      ({ event }) => !('block' in event && event.block === 'cedar'),
    );
    expect(
      given(agreement, ...inForce, ...gone, asks('dogwood'), ...signatures).when(accedes('2023-04-01')),
    ).toHaveLength(1);
  });

  it('is signed by an earlier newcomer too', () => {
    const second = [
      asks('elm', 2),
      ...drafted.blocks.map(({ block, unit }) => signs(block, unit, 2)),
      signs('elm', 'elm-executive', 2),
    ];
    const elmAccedes = accedes('2022-06-01', { accessionId: anId(2), party: 'elm' });
    const history = [...allSigned, accedes('2022-02-15'), ...second];
    expect(() => given(agreement, ...history).when(elmAccedes)).toThrow(refused('addendum-not-signed-by-all'));
    expect(given(agreement, ...history, signs('dogwood', 'dogwood-executive', 2)).when(elmAccedes)).toHaveLength(1);
  });
});

describe('§ 19: the newcomer', () => {
  it('is a party from its day of accession, not before', () => {
    const state = fold(agreement, [...allSigned, accedes()]);
    expect(partiesOn(state, '2022-03-31').map(({ party }) => party)).not.toContain('dogwood');
    expect(partiesOn(state, '2022-04-01').map(({ party }) => party)).toContain('dogwood');
  });

  it('changes nothing else: the period and the other parties stay', () => {
    const state = fold(agreement, [...allSigned, accedes()]);
    expect(partiesOn(state, '2022-04-01').filter(({ party }) => party !== 'dogwood')).toEqual(
      partiesOn(fold(agreement, inForce), '2022-04-01'),
    );
    expect(partiesOn(state, '2024-01-01')).toEqual([]);
  });

  it.each([{ firstPaymentYear: 2021 }, { lastPaymentYear: 2028 }, { lastPaymentYear: 2022 }])(
    'does not pay by %j in a period that ends 2023',
    (years) => {
      expect(() => given(agreement, ...allSigned).when(accedes('2022-04-01', years))).toThrow(
        refused('payment-years-do-not-follow'),
      );
    },
  );

  it('pays through the extension when it comes after it', () => {
    const late = given(agreement, ...allSigned, extended(everyone));
    expect(late.when(accedes('2023-04-01', { firstPaymentYear: 2024, lastPaymentYear: 2028 }))).toHaveLength(1);
  });

  it('accedes once, and only for itself', () => {
    const once = given(agreement, ...allSigned, accedes());
    expect(once.when(accedes())).toEqual([]);
    expect(() => once.when(accedes('2022-05-01'))).toThrow(refused('already-a-party'));
    expect(() => given(agreement, ...allSigned).when(accedes('2022-04-01', { party: 'elm' }))).toThrow(
      refused('no-such-accession'),
    );
    expect(() => given(agreement, ...allSigned).when(accedes('2024-01-01'))).toThrow(
      refused('outside-agreement-period'),
    );
  });
});
