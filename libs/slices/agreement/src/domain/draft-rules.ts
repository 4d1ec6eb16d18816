import type { AgreementDrafted } from './agreement.events.js';

const unique = (values: readonly string[]): boolean => new Set(values).size === values.length;

/** What an agreement's terms must hold together; each sentence is the refusal when they do not. */
const rules: readonly (readonly [sentence: string, holds: (draft: AgreementDrafted) => boolean])[] = [
  ['Each party is named once (§ 1).', ({ parties }) => unique(parties.map(({ party }) => party))],
  [
    'Exactly one party is the operator (§ 2).',
    ({ parties }) => parties.filter(({ role }) => role === 'operator').length === 1,
  ],
  ['Each signature block is named once (§ 16).', ({ blocks }) => unique(blocks.map(({ block }) => block))],
  [
    'Each signature block belongs to a party (§ 16).',
    ({ blocks, parties }) => blocks.every((block) => parties.some(({ party }) => party === block.party)),
  ],
  [
    'Each party has a signature block (§ 16).',
    ({ blocks, parties }) => parties.every(({ party }) => blocks.some((block) => block.party === party)),
  ],
  [
    'Who pays is a party (§ 9).',
    ({ payingParties, parties }) =>
      unique(payingParties) && payingParties.every((payer) => parties.some(({ party }) => party === payer)),
  ],
  ['The period starts before it ends (§ 16).', ({ duration: { term } }) => term.start < term.end],
  [
    'The last day for notice lies within the period (§ 16).',
    ({ duration: { term, extension } }) => term.start <= extension.noticeBy && extension.noticeBy <= term.end,
  ],
];

/** The first rule that the draft breaks, as a sentence. */
export const flawOf = (draft: AgreementDrafted): string | undefined => rules.find(([, holds]) => !holds(draft))?.[0];
