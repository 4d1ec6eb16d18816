import type { Posted } from '#platform/domain';
import { posted } from '#platform/domain/testing';
import type { AgreementDrafted, AgreementEvent } from '../domain/agreement.events.js';

export const agreementId = '11111111-1111-4111-8111-111111111111';
export const anId = (n: number): string => `22222222-2222-4222-8222-${String(n).padStart(12, '0')}`;

/** A host city, three connected municipalities, a region with two boards, and the police; dogwood and elm may join. */
export const drafted: AgreementDrafted = {
  type: 'agreement.drafted.v1',
  agreementId,
  title: 'Cooperation agreement',
  versionDate: '2020-10-23',
  parties: [
    { party: 'host', kind: 'municipality', role: 'operator' },
    { party: 'ash', kind: 'municipality', role: 'connected-municipality' },
    { party: 'birch', kind: 'municipality', role: 'connected-municipality' },
    { party: 'cedar', kind: 'municipality', role: 'connected-municipality' },
    { party: 'region', kind: 'region', role: 'regional-body' },
    { party: 'police', kind: 'state-authority', role: 'police' },
  ],
  region: ['host', 'ash', 'birch', 'cedar', 'dogwood', 'elm'],
  blocks: [
    { block: 'host', party: 'host', unit: 'host-executive' },
    { block: 'ash', party: 'ash', unit: 'ash-executive', signatoryFunction: 'municipal-director' },
    { block: 'birch', party: 'birch', unit: 'birch-executive' },
    { block: 'cedar', party: 'cedar', unit: 'cedar-executive' },
    { block: 'region-east', party: 'region', unit: 'region-east-board' },
    { block: 'region-west', party: 'region', unit: 'region-west-board' },
    { block: 'police', party: 'police', unit: 'police-west' },
  ],
  originals: 7,
  duration: {
    term: { start: '2021-01-01', end: '2023-12-31' },
    extension: { years: 5, noticeBy: '2022-12-31' },
    withdrawal: { effect: '12-31', months: 12 },
  },
  payingParties: ['ash', 'birch', 'cedar', 'region'],
  lawReferences: [{ code: 'sol.reporting-duty', asWritten: '14 kap. 1 § socialtjänstlagen', paragraph: '§ 13' }],
  funding: { paragraph: '§ 8', annex: 'annex 1', totalPerYearSek: 2_250_000 },
};

/** What an agreement event says, without the agreement's id. */
export type Said = {
  [Type in AgreementEvent['type']]: Omit<Extract<AgreementEvent, { type: Type }>, 'agreementId'>;
}[AgreementEvent['type']];

/** A unit says something of the agreement on a day. */
export const says = (unit: string, occurred: string, event: Said): Posted<AgreementEvent> =>
  posted<AgreementEvent>({ ...event, agreementId } as AgreementEvent, { unit, occurred });

export const draftedByHost = posted<AgreementEvent>(drafted, { unit: 'host-executive', occurred: '2020-10-23' });

/** Every block signed, the last one in time. */
export const signedByAll = drafted.blocks.map(({ block, unit }) =>
  says(unit, '2020-12-01', { type: 'agreement.signed.v1', block }),
);

export const enteredIntoForce = says('host-executive', '2021-01-01', { type: 'agreement.entered-into-force.v1' });

/** Signed by all and in force since 1 January 2021. */
export const inForce = [draftedByHost, ...signedByAll, enteredIntoForce];

export const notice = (party: string, on: string, unit = `${party}-executive`): Posted<AgreementEvent> =>
  says(unit, on, { type: 'agreement.notice-given.v1', party });

export const withdrawal = (
  party: string,
  on: string,
  effectiveOn: string,
  unit = `${party}-executive`,
): Posted<AgreementEvent> => says(unit, on, { type: 'agreement.withdrawal-requested.v1', party, effectiveOn });

export const assessed = (leaving: string[], material: boolean, on = '2022-10-01'): Posted<AgreementEvent> =>
  says('host-executive', on, {
    type: 'agreement.cost-change-assessed.v1',
    leaving,
    material,
    reasons: 'judged by the steering group',
    decidedBy: 'agreement/steering-group',
    effects: [{ party: 'birch', beforeSek: 100_000, afterSek: 104_000 }],
  });

export const left = (party: string, on: string, consequence: 're-split' | 'negotiation'): Posted<AgreementEvent> =>
  says('host-executive', on, { type: 'agreement.party-left.v1', party, consequence });

export const extended = (continuing: string[], over: { on?: string; to?: string } = {}): Posted<AgreementEvent> =>
  says('host-executive', over.on ?? '2023-01-01', {
    type: 'agreement.extended.v1',
    from: '2024-01-01',
    to: over.to ?? '2028-12-31',
    continuing,
    withdrawal: drafted.duration.withdrawal,
    payingParties: continuing.filter((party) => drafted.payingParties.includes(party)),
  });

export const everyone = drafted.parties.map(({ party }) => party);
export const everyoneBut = (...gone: string[]): string[] => everyone.filter((party) => !gone.includes(party));
