import { Rejection, yearOf, type Posted } from '#platform/domain';
import type { AccessionRequested, AddendumSigned, PartyAcceded } from './agreement.events.js';
import type { Accession, Agreement, Running } from './agreement.state.js';
import { allBlocks, partiesOn } from './memberships.js';
import { dayOf } from './occurred-on.js';
import { continuing } from './situations.js';
import type { SignatureBlock } from './terms.js';

const accessionOf = ({ facts }: Running, id: string): Accession => {
  const accession = facts.accessions.find(({ accessionId }) => accessionId === id);
  if (!accession) throw new Rejection('no-such-accession', 'No municipality has asked for this accession (§ 19).');
  return accession;
};

export const requestAccession = (
  agreement: Agreement,
  posted: Posted<AccessionRequested>,
): readonly AccessionRequested[] => {
  const { event } = posted;
  const running = continuing(agreement);
  const { drafted, accessions } = running.facts;
  if (accessions.some(({ accessionId }) => accessionId === event.accessionId)) return [];
  if (!drafted.region.includes(event.party))
    throw new Rejection('not-in-the-region', 'Only a municipality within the region can join (§ 19).');
  if (partiesOn(running, dayOf(posted)).some(({ party }) => party === event.party))
    throw new Rejection('already-a-party', 'The municipality is a party already (§ 19).');
  if (allBlocks(running.facts).some(({ block, party }) => block === event.block && party !== event.party)) {
    throw new Rejection(
      'signature-block-taken',
      "The newcomer's signature block has the name of another party's block (§§ 16, 19).",
    );
  }
  return [event];
};

/** Who must sign the addendum: every party of that day, in each of its blocks, and the newcomer (§ 19). */
const addendumBlocks = (running: Running, accession: Accession, on: string): readonly SignatureBlock[] => {
  const parties = partiesOn(running, on).map(({ party }) => party);
  return [...allBlocks(running.facts).filter(({ party }) => parties.includes(party)), accession.block];
};

export const signAddendum = (agreement: Agreement, posted: Posted<AddendumSigned>): readonly AddendumSigned[] => {
  const { unit, event } = posted;
  const running = continuing(agreement);
  const accession = accessionOf(running, event.accessionId);
  const block = addendumBlocks(running, accession, dayOf(posted)).find((candidate) => candidate.block === event.block);
  if (!block)
    throw new Rejection(
      'unknown-signature-block',
      'The addendum is signed by the parties of that day and by the newcomer (§ 19).',
    );
  if (block.unit !== unit)
    throw new Rejection('not-the-signatory', 'A block of the addendum can only be signed by its own unit (§ 19).');
  return accession.signed.includes(event.block) ? [] : [event];
};

export const accede = (agreement: Agreement, posted: Posted<PartyAcceded>): readonly PartyAcceded[] => {
  const { event } = posted;
  const running = continuing(agreement);
  const accession = accessionOf(running, event.accessionId);
  const on = dayOf(posted);
  if (accession.acceded) return accession.acceded === on ? [] : refuseSecond();
  if (accession.party !== event.party)
    throw new Rejection('no-such-accession', 'Another municipality asked for this accession (§ 19).');
  if (partiesOn(running, on).some(({ party }) => party === event.party))
    throw new Rejection('already-a-party', 'The municipality is a party already (§ 19).');
  if (!addendumBlocks(running, accession, on).every(({ block }) => accession.signed.includes(block))) {
    throw new Rejection(
      'addendum-not-signed-by-all',
      'Accession takes place by an addendum signed by all parties (§ 19).',
    );
  }
  const end = running.facts.extendedTo ?? running.facts.drafted.duration.term.end;
  if (on > end) throw new Rejection('outside-agreement-period', 'The period of the agreement has ended (§ 16).');
  if (event.firstPaymentYear < yearOf(on) || event.lastPaymentYear !== yearOf(end)) {
    throw new Rejection(
      'payment-years-do-not-follow',
      'A newcomer pays from a year no earlier than its accession, through the last year of the period (§§ 9, 16, 19).',
    );
  }
  return [event];
};

const refuseSecond = (): never => {
  throw new Rejection('already-a-party', 'This accession took place on another day (§ 19).');
};
