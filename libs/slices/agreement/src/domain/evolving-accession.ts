import type { Posted } from '#platform/domain';
import type { JoiningEvent } from './agreement.events.js';
import type { Accession, Facts } from './agreement.state.js';
import { newMembership } from './evolving-start.js';

const withAccession = (facts: Facts, id: string, change: (accession: Accession) => Accession): Facts => ({
  ...facts,
  accessions: facts.accessions.map((accession) => (accession.accessionId === id ? change(accession) : accession)),
});

const acceded = (facts: Facts, id: string, on: string): Facts => {
  const accession = facts.accessions.find(({ accessionId }) => accessionId === id);
  if (!accession) return facts;
  const { party, block } = accession;
  const membership = newMembership({ party, kind: 'municipality', role: 'connected-municipality' }, on);
  const known = [...facts.drafted.blocks, ...facts.addedBlocks].some((other) => other.block === block.block);
  const { memberships, addedBlocks } = facts;
  const joined = {
    ...facts,
    memberships: [...memberships, membership],
    addedBlocks: known ? addedBlocks : [...addedBlocks, block],
  };
  return withAccession(joined, id, (before) => ({ ...before, acceded: on }));
};

export const evolveAccession = (facts: Facts, { unit, occurred, event }: Posted<JoiningEvent>): Facts => {
  switch (event.type) {
    case 'agreement.accession-requested.v1': {
      const { accessionId, party, block } = event;
      const asked = { accessionId, party, block: { block, party, unit }, signed: [], acceded: null };
      return { ...facts, accessions: [...facts.accessions, asked] };
    }
    case 'agreement.addendum-signed.v1':
      return withAccession(facts, event.accessionId, (accession) => ({
        ...accession,
        signed: [...accession.signed, event.block],
      }));
    case 'agreement.party-acceded.v1':
      return acceded(facts, event.accessionId, occurred);
  }
};
