import { given, posted, refused } from '#platform/domain/testing';
import { draftedByHost, drafted, enteredIntoForce, inForce, says, signedByAll } from '../testing/index.js';
import { agreement } from './agreement.decider.js';
import type { AgreementEvent } from './agreement.events.js';

const signs = (block: string, unit: string, over: object = {}) =>
  says(unit, '2020-12-01', { type: 'agreement.signed.v1', block, ...over });

describe('§ 1 and § 16: the draft', () => {
  it('is accepted when its terms hold together', () => {
    expect(given(agreement).when(draftedByHost)).toEqual([drafted]);
  });

  it('says nothing new the second time', () => {
    expect(given(agreement, draftedByHost).when(draftedByHost)).toEqual([]);
  });

  it('cannot be replaced by another draft', () => {
    const other = posted<AgreementEvent>({ ...drafted, versionDate: '2020-11-01' });
    expect(() => given(agreement, draftedByHost).when(other)).toThrow(refused('agreement-already-drafted'));
  });

  const flawed: Record<string, Partial<typeof drafted>> = {
    'a party named twice': { parties: [...drafted.parties, drafted.parties[1]!] },
    'no operator': { parties: drafted.parties.slice(1), blocks: drafted.blocks.slice(1) },
    'a block named twice': { blocks: [...drafted.blocks, drafted.blocks[0]!] },
    'a block of a stranger': { blocks: [...drafted.blocks, { block: 'elm', party: 'elm', unit: 'elm-executive' }] },
    'a party without a block': { blocks: drafted.blocks.slice(0, -1) },
    'a paying stranger': { payingParties: ['elm'] },
    'a period that ends before it starts': {
      duration: { ...drafted.duration, term: { start: '2024-01-01', end: '2023-12-31' } },
    },
    'a day of notice after the period': {
      duration: { ...drafted.duration, extension: { years: 5, noticeBy: '2024-01-01' } },
    },
  };
  it.each(Object.entries(flawed))('is refused with %s', (_, flaw) => {
    const flawedDraft = posted<AgreementEvent>({ ...drafted, ...flaw });
    expect(() => given(agreement).when(flawedDraft)).toThrow(refused('agreement-terms-inconsistent'));
  });
});

describe('§ 16: signatures', () => {
  it('are given block by block', () => {
    expect(given(agreement, draftedByHost).when(signs('birch', 'birch-executive'))).toHaveLength(1);
  });

  it('are given once', () => {
    expect(
      given(agreement, draftedByHost, signs('birch', 'birch-executive')).when(signs('birch', 'birch-executive')),
    ).toEqual([]);
  });

  it.each(
    drafted.blocks.flatMap(({ block, unit }) =>
      drafted.blocks.filter((other) => other.unit !== unit).map((other) => [block, other.unit]),
    ),
  )('of %s cannot be given by %s', (block, unit) => {
    expect(() => given(agreement, draftedByHost).when(signs(block!, unit!))).toThrow(refused('not-the-signatory'));
  });

  it('need a block of the agreement', () => {
    expect(() => given(agreement, draftedByHost).when(signs('elm', 'elm-executive'))).toThrow(
      refused('unknown-signature-block'),
    );
  });

  it('are given by the function that the agreement names', () => {
    const byDirector = signs('ash', 'ash-executive', { signatoryFunction: 'municipal-director' });
    const byClerk = signs('ash', 'ash-executive', { signatoryFunction: 'clerk' });
    expect(given(agreement, draftedByHost).when(byDirector)).toHaveLength(1);
    expect(() => given(agreement, draftedByHost).when(byClerk)).toThrow(refused('wrong-signatory-function'));
  });

  it('need a draft', () => {
    expect(() => given(agreement).when(signs('ash', 'ash-executive'))).toThrow(refused('agreement-not-drafted'));
  });

  it('may come after the agreement has entered into force, since the first payment does not wait for them', () => {
    const started = says('host-executive', '2021-01-01', {
      type: 'agreement.entered-into-force.v1',
      despiteMissingSignatures: 'the originals are on their way',
    });
    expect(given(agreement, draftedByHost, started).when(signs('ash', 'ash-executive'))).toHaveLength(1);
  });
});

describe('§ 16: entry into force', () => {
  const [, ...allButOne] = signedByAll;
  const starts = (occurred: string, reason?: string) =>
    says('host-executive', occurred, {
      type: 'agreement.entered-into-force.v1',
      ...(reason ? { despiteMissingSignatures: reason } : {}),
    });

  it('follows when every block is signed', () => {
    expect(given(agreement, draftedByHost, ...signedByAll).when(enteredIntoForce)).toHaveLength(1);
  });

  it('is refused while one signature is missing and no reason is given', () => {
    expect(() => given(agreement, draftedByHost, ...allButOne).when(enteredIntoForce)).toThrow(
      refused('signatures-missing'),
    );
  });

  it('can be recorded without signatures when the reason is said openly', () => {
    expect(given(agreement, draftedByHost).when(starts('2021-01-01', 'unsigned in the material'))).toHaveLength(1);
  });

  it.each(['2020-12-31', '2024-01-01'])('is refused on %s, outside the period', (day) => {
    expect(() => given(agreement, draftedByHost, ...signedByAll).when(starts(day))).toThrow(
      refused('outside-agreement-period'),
    );
  });

  it('needs a day, not a month', () => {
    expect(() => given(agreement, draftedByHost, ...signedByAll).when(starts('2021-01'))).toThrow(
      refused('day-required'),
    );
  });

  it('happens once', () => {
    expect(given(agreement, ...inForce).when(enteredIntoForce)).toEqual([]);
    expect(() => given(agreement, ...inForce).when(starts('2021-02-01'))).toThrow(
      refused('agreement-already-in-force'),
    );
  });
});
