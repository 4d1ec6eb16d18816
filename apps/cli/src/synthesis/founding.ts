import type { Collaboration } from '#platform/identity';
import { UNDER_15_FROM } from './help.js';
import { Random } from './random.js';
import { said, unitWith, type Said, type Saying } from './said.js';

/** The years that the invented agreement is in force; contacts are invented for no other. */
export const TERM = { start: '2021-01-01', end: '2030-12-31' } as const;
const invented = { sources: [{ title: 'samverk synthesise: invented (påhittat, syntetisk)' }] };

/**
 * What every year of a synthetic collaboration rests on: its register, an agreement that all have signed, and what the
 * board has decided. Needs no seed: the same collaboration always gives the same.
 */
export const foundingEvents = (collaboration: Collaboration): Said[] => {
  const random = new Random(`${collaboration.id}/founding`);
  const agreementId = random.uuid();
  const all = [
    ...registered(collaboration),
    drafted(collaboration, agreementId),
    ...signed(collaboration, agreementId),
    entered(collaboration, agreementId),
    ...decided(collaboration),
  ];
  return all.map((each) => said(collaboration, { id: random.uuid(), ...each }));
};

type Unnumbered = Omit<Saying, 'id'>;
type Kind = Collaboration['parties'][number]['kind'];

const byOperator = (collaboration: Collaboration) => ({
  unit: unitWith(collaboration, 'operator'),
  function: 'registrar',
});

const registered = (collaboration: Collaboration): Unnumbered[] => {
  const by = { ...byOperator(collaboration), occurred: '2020-11-02' };
  const parties = collaboration.parties.map(({ id: party, name, kind, municipalityCode }) => {
    const codes = municipalityCode ? { municipalityCode, countyCode: municipalityCode.slice(0, 2) } : {};
    return { ...by, type: 'party.registered.v1', data: { party, name, kind, controller: true, ...codes, ...invented } };
  });
  const units = collaboration.units.map(({ id: unit, party, name, secrecyRegime, functions }) => ({
    ...{ ...by, type: 'party.unit-registered.v1' },
    data: { party, unit, name, secrecyRegime, functions, ...invented },
  }));
  return [...parties, ...units];
};

const roleOf = (kind: Kind, isOperator: boolean): string => {
  if (isOperator) return 'operator';
  return kind === 'municipality' ? 'connected-municipality' : kind === 'region' ? 'regional-body' : 'police';
};

const blocksOf = ({ units }: Collaboration) =>
  units.filter(({ roles }) => roles.includes('signatory')).map(({ id, party }) => ({ block: id, party, unit: id }));

const drafted = (collaboration: Collaboration, agreementId: string): Unnumbered => {
  const { parties, units, name } = collaboration;
  const by = byOperator(collaboration);
  const operator = units.find(({ id }) => id === by.unit)!.party;
  const blocks = blocksOf(collaboration);
  const data = {
    ...{ agreementId, title: `Samverkansavtal, ${name}`, versionDate: '2020-11-02' },
    parties: parties.map(({ id: party, kind }) => ({ party, kind, role: roleOf(kind, party === operator) })),
    region: parties.filter(({ kind }) => kind === 'municipality').map(({ id }) => id),
    ...{ blocks, originals: blocks.length },
    duration: {
      ...{ term: TERM, extension: { years: 5, noticeBy: '2029-12-31' } },
      withdrawal: { effect: '12-31', months: 12 },
    },
    payingParties: parties.filter(({ id, kind }) => id !== operator && kind !== 'state-authority').map(({ id }) => id),
    ...{ lawReferences: [], funding: { paragraph: '§ 8', annex: 'bilaga 1', totalPerYearSek: 2_250_000 }, ...invented },
  };
  return { ...by, occurred: '2020-11-02', type: 'agreement.drafted.v1', data };
};

const signed = (collaboration: Collaboration, agreementId: string): Unnumbered[] =>
  blocksOf(collaboration).map(({ block, unit }, at) => ({
    ...{ unit, function: 'registrar', occurred: `2020-11-${String(9 + at).padStart(2, '0')}` },
    ...{ type: 'agreement.signed.v1', data: { agreementId, block, ...invented } },
  }));

const entered = (collaboration: Collaboration, agreementId: string): Unnumbered => ({
  ...{ ...byOperator(collaboration), occurred: TERM.start, type: 'agreement.entered-into-force.v1' },
  data: { agreementId, ...invented },
});

/** The board of the operator's social services decides; each decision is recorded before it counts. */
const decided = (collaboration: Collaboration): Unnumbered[] => {
  const { bodies } = collaboration;
  const body = bodies.find(({ kind, unit }) => kind === 'board' && unit !== unitWith(collaboration, 'operator'))!.id;
  const decision = (occurred: string, setting: string, value: string, from: string): Unnumbered => ({
    ...{ ...byOperator(collaboration), occurred, type: 'policy-setting.decided.v1' },
    data: { setting, value, from, body, document: 'påhittat beslut (syntetisk)' },
  });
  return [
    decision('2020-12-16', 'anonymous-contact.decision', 'yes', TERM.start),
    decision('2024-06-12', 'anonymous-contact.under-15', 'measure-with-guardian-consent', UNDER_15_FROM),
  ];
};
