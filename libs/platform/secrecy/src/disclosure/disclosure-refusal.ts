import type { CalendarDate, Unit } from '#platform/domain';
import type { DisclosureClaim } from '../claim.js';
import { isMember, settingOn, type Facts } from '../facts.js';
import type { LegalBases, LegalBasis, LegalBasisFlag } from './legal-basis.js';
import { recipientKindOf } from './recipient-kind.js';
import { rowInForce, type DisclosureRefusal } from './row-in-force.js';

export type { DisclosureRefusal } from './row-in-force.js';

/** What goes from one unit to others. */
export interface Transfer {
  readonly recipients: readonly Unit[];
  /** Left out where nothing secret is disclosed. */
  readonly claim?: DisclosureClaim;
  /** The type of the event, and the address of its sealed content. */
  readonly eventType?: string;
  readonly ciphertext?: string;
  readonly bases: LegalBases;
  readonly facts: Facts;
}

/** A disclosure that was claimed, beside the row it would rest on. */
interface Judged extends Transfer {
  readonly row: LegalBasis;
  readonly sender: Unit;
  readonly claim: DisclosureClaim;
  readonly on: CalendarDate;
}

/**
 * Why this disclosure may not be made, or undefined when it may. Says nothing of the recipient that the sender did not
 * say. There is no override: another ground is another code (S28).
 */
export const disclosureRefusal = (
  transfer: Transfer,
  sender: Unit,
  on: CalendarDate,
): DisclosureRefusal | undefined => {
  const { recipients, claim, facts } = transfer;
  if (recipients.some(({ party }) => !isMember(facts, party, on)))
    return {
      code: 'recipient-not-in-agreement',
      message: 'A recipient is not in the agreement on this day (§ 13, S18).',
    };
  if (recipients.some((unit) => recipientKindOf(unit) === 'processor')) return notForReading;
  if (!claim) return undefined;
  const row = rowInForce(transfer.bases, sender.secrecyRegime, claim, on);
  if (!('conditions' in row)) return row;
  const judged: Judged = { ...transfer, row, sender, claim, on };
  for (const rule of rules) {
    const refusal = rule(judged);
    if (refusal) return refusal;
  }
  return undefined;
};

type Rule = (judged: Judged) => DisclosureRefusal | undefined;

const notForReading: DisclosureRefusal = {
  code: 'technical-processing-not-for-reading',
  message: 'Technical processing used for reading: the technical operator reads nothing (OSL 10:2 a, 40:5, S12).',
};

const insideHub: Rule = (judged) => {
  if (flagged(judged, 'not-for-reading')) return notForReading;
  return flagged(judged, 'outside-hub')
    ? {
        code: 'basis-outside-hub',
        message: 'What this provision asks for is given by the owning authority itself, outside the hub.',
      }
    : undefined;
};

const toThoseItNames: Rule = ({ row, recipients }) => {
  const named = (unit: Unit) => row.recipients.includes('authority') || row.recipients.includes(recipientKindOf(unit));
  return recipients.every(named)
    ? undefined
    : {
        code: 'basis-not-for-recipient',
        message: `${row.provision} lets this go only to: ${row.recipients.join(', ')}.`,
      };
};

/** A listed ground takes the place of the age; `unknown` is never an age (S27). */
const ageOrGround: Rule = ({ row, claim }) => {
  if (claim.ground !== undefined && !row.grounds?.includes(claim.ground))
    return {
      code: 'ground-not-listed',
      message: row.grounds
        ? `The grounds of ${row.provision} are: ${row.grounds.join(', ')}.`
        : `${row.provision} has no grounds in place of an age; leave the ground out.`,
    };
  if (!row.ages || claim.ground !== undefined) return undefined;
  if (claim.subjectAge !== 'unknown' && row.ages.includes(claim.subjectAge)) return undefined;
  const instead = row.grounds ? `, or on one of the grounds ${row.grounds.join(', ')}; else ask for consent` : '';
  return {
    code: 'age-condition-not-met',
    message: `${row.provision} holds for the ages ${row.ages.join(', ')}${instead}. An unknown age fulfils none (S27).`,
  };
};

const conditionConfirmed: Rule = ({ row, claim }) =>
  row.conditions.some(({ code }) => code === claim.condition)
    ? undefined
    : {
        code: 'condition-not-confirmed',
        message: `The acting official confirms what ${row.provision} asks for: ${row.conditions.map(({ code }) => code).join(' or ')}.`,
      };

const reasonGiven: Rule = (judged) =>
  flagged(judged, 'reason-text-required') && judged.claim.reason === undefined
    ? {
        code: 'disclosure-reason-needed',
        message: `${judged.row.provision} is used with written reasons: keep them, and send the commitment to them as reason.`,
      }
    : undefined;

/** The item stays a draft at the sender until a legal reviewer of its own authority has approved it (S29). */
const reviewed: Rule = (judged) => {
  const { claim, facts, sender, row, recipients, eventType, ciphertext, on } = judged;
  const flag = flagged(judged, 'manual-legal-review');
  if (!flag) return undefined;
  const approved = facts.reviews.some(
    (each) =>
      each.review === claim.review &&
      each.unit === sender.id &&
      each.basis === row.code &&
      each.subjectAge === claim.subjectAge &&
      each.eventType === eventType &&
      each.ciphertext === ciphertext &&
      recipients.every(({ id }) => each.recipients.includes(id)) &&
      each.on <= on,
  );
  if (approved) return undefined;
  const question = flag.liftedBy ? ` Nobody has decided otherwise in the setting ${flag.liftedBy.setting}.` : '';
  return {
    code: 'legal-review-needed',
    message: `A legal reviewer of your own unit must approve this basis for these recipients, this age and this content first (S29).${question}`,
  };
};

const rules: readonly Rule[] = [insideHub, toThoseItNames, ageOrGround, conditionConfirmed, reasonGiven, reviewed];

const flagged = ({ row, claim, facts, sender, on }: Judged, wanted: LegalBasisFlag['flag']) => {
  const confirmed = row.conditions.find(({ code }) => code === claim.condition);
  return [...row.flags, ...(confirmed?.flags ?? [])].find(
    ({ flag, senders, liftedBy }) =>
      flag === wanted &&
      (senders?.includes(sender.secrecyRegime) ?? true) &&
      !(liftedBy && settingOn(facts, liftedBy.setting, on) === liftedBy.value),
  );
};
