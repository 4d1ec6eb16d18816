import { Rejection, sameFacts, type Posted } from '#platform/domain';
import type { AgreementDrafted, AgreementEnteredIntoForce, AgreementSigned } from './agreement.events.js';
import type { Agreement } from './agreement.state.js';
import { flawOf } from './draft-rules.js';
import { dayOf } from './occurred-on.js';
import { missingBlocks } from './signatures.js';

export const draft = (agreement: Agreement, { event }: Posted<AgreementDrafted>): readonly AgreementDrafted[] => {
  if (agreement.status !== 'absent') {
    if (sameFacts(agreement.facts.drafted, event)) return [];
    throw new Rejection(
      'agreement-already-drafted',
      'This agreement has been drafted; changes are made by amendment (§ 15).',
    );
  }
  const flaw = flawOf(event);
  if (flaw) throw new Rejection('agreement-terms-inconsistent', flaw);
  return [event];
};

export const sign = (agreement: Agreement, { unit, event }: Posted<AgreementSigned>): readonly AgreementSigned[] => {
  if (agreement.status === 'absent')
    throw new Rejection('agreement-not-drafted', 'There is no draft of this agreement to sign (§ 16).');
  if (agreement.status === 'ended') throw new Rejection('agreement-ended', 'The agreement has ended (§§ 16, 18).');
  const block = agreement.facts.drafted.blocks.find((candidate) => candidate.block === event.block);
  if (!block)
    throw new Rejection(
      'unknown-signature-block',
      'The agreement has no such signature block; a newcomer signs an addendum (§§ 16, 19).',
    );
  if (block.unit !== unit)
    throw new Rejection(
      'not-the-signatory',
      'A signature block can only be signed by its own unit (§ 16, signature pages).',
    );
  if (block.signatoryFunction && event.signatoryFunction && block.signatoryFunction !== event.signatoryFunction) {
    throw new Rejection(
      'wrong-signatory-function',
      'The agreement names another function for this signature block (§ 16, signature pages).',
    );
  }
  return agreement.facts.signatures.some((signature) => signature.block === event.block) ? [] : [event];
};

export const enterIntoForce = (
  agreement: Agreement,
  posted: Posted<AgreementEnteredIntoForce>,
): readonly AgreementEnteredIntoForce[] => {
  switch (agreement.status) {
    case 'absent':
      throw new Rejection('agreement-not-drafted', 'There is no draft of this agreement (§ 16).');
    case 'in-force':
    case 'negotiating':
    case 'ending':
    case 'ended':
      if (agreement.facts.memberships[0]?.from === dayOf(posted)) return [];
      throw new Rejection('agreement-already-in-force', 'The agreement entered into force on another day (§ 16).');
    case 'drafted': {
      const { start, end } = agreement.facts.drafted.duration.term;
      const day = dayOf(posted);
      if (day < start || day > end)
        throw new Rejection(
          'outside-agreement-period',
          'The agreement can only enter into force within its period (§ 16).',
        );
      if (missingBlocks(agreement.facts).length > 0 && !posted.event.despiteMissingSignatures) {
        throw new Rejection(
          'signatures-missing',
          'Signature blocks are empty (§ 16). Wait for them, or give the reason why the agreement applies all the same.',
        );
      }
      return [posted.event];
    }
  }
};
