import type { PublishedTable, TablePlan } from './published-figures.js';

/**
 * Everything a report reads of the events of other slices: of these types, these fields. `test/annual-report-reads.spec.ts`
 * holds it against their forms, so that a change there is noticed here.
 */
export interface Read extends ReadOfAgreement, ReadOfDecisions, ReadOfMoney {
  'release.published.v1': Release;
  'table-plan.adopted.v1': TablePlan;
}
export type ReadType = keyof Read;

/** Tables that came out together; a party's own are read with the same fields. */
export interface Release {
  readonly releaseId: string;
  readonly plan: number;
  readonly publishedOn: string;
  readonly tables: readonly PublishedTable[];
}

interface OfAgreement {
  readonly agreementId: string;
}
interface OfParty extends OfAgreement {
  readonly party: string;
}
type Outcome = 'agreed' | 'not-agreed';

interface ReadOfAgreement {
  'agreement.accession-requested.v1': OfParty;
  'agreement.addendum-signed.v1': OfAgreement;
  'agreement.amended.v1': OfAgreement & { readonly provisions: readonly { readonly paragraph: string }[] };
  'agreement.cost-change-assessed.v1': OfAgreement & {
    readonly leaving: readonly string[];
    readonly material: boolean;
  };
  'agreement.drafted.v1': OfAgreement & { readonly title: string; readonly versionDate: string };
  'agreement.ended.v1': OfAgreement & { readonly how: 'end-of-term' | 'early' };
  'agreement.entered-into-force.v1': OfAgreement;
  'agreement.evaluated.v1': OfAgreement & {
    readonly scope: 'joint' | 'party-specific';
    readonly party?: string;
    readonly year: number;
    readonly summary: string;
  };
  'agreement.extended.v1': OfAgreement & { readonly from: string; readonly to: string };
  'agreement.final-account-delivered.v1': OfAgreement;
  'agreement.negotiation-concluded.v1': OfAgreement & { readonly outcome: Outcome };
  'agreement.notice-given.v1': OfParty;
  'agreement.party-acceded.v1': OfParty;
  'agreement.party-left.v1': OfParty;
  'agreement.renegotiation-called.v1': OfParty;
  'agreement.renegotiation-concluded.v1': OfAgreement & { readonly outcome: Outcome };
  'agreement.signed.v1': OfAgreement & { readonly block: string };
  'agreement.withdrawal-forwarded.v1': OfParty;
  'agreement.withdrawal-requested.v1': OfParty & { readonly effectiveOn: string };
}

interface OfMatter {
  readonly matterId: string;
  readonly body: string;
}

interface ReadOfDecisions {
  'matter.opened.v1': OfMatter & { readonly title: string };
  'decision.made.v1': OfMatter & {
    readonly paragraph?: string;
    readonly points: readonly { readonly kind: string }[];
  };
  'condition.set.v1': OfMatter & { readonly conditionId: string; readonly text: string };
  'condition.assessed.v1': OfMatter & { readonly conditionId: string; readonly assessment: string };
  'follow-up.scheduled.v1': OfMatter & {
    readonly followUpId: string;
    readonly owner: string;
    readonly due: string;
    readonly titleSv: string;
  };
  'follow-up.done.v1': OfMatter & { readonly followUpId: string };
  'seat.filled.v1': OfParty & {
    readonly seat: string;
    readonly function?: string;
    readonly status: 'filled' | 'under-process';
  };
  'seat.vacated.v1': OfParty & { readonly seat: string };
  'meeting.called.v1': OfAgreement & { readonly meetingId: string; readonly date: string };
  'meeting.held.v1': OfAgreement & {
    readonly meetingId: string;
    readonly attendance: readonly { readonly party: string; readonly function: string }[];
  };
}

interface OfYear extends OfAgreement {
  readonly year: number;
}
export interface Standing {
  readonly party: string;
  readonly remaining: number;
  readonly settledOn?: string;
}

interface ReadOfMoney {
  'budget.adopted.v1': OfAgreement & {
    readonly fromYear: number;
    readonly total: number;
    readonly inKind: readonly { readonly party: string; readonly what: string; readonly percentOfPost?: number }[];
  };
  'contribution.determined.v1': OfYear & {
    readonly total: number;
    readonly contributions: readonly {
      readonly party: string;
      readonly amount: number;
      readonly inKind: number;
      readonly due: number;
    }[];
    readonly settlement: readonly Standing[];
  };
  'payment.corrected.v1': OfYear & Standing;
  'payment.received.v1': OfYear & Standing;
  'price-index.published.v1': OfAgreement & {
    readonly circular: string;
    readonly published: string;
    readonly refersToYear: number;
    readonly percentHundredths: number;
  };
}

const ofAgreement = ['agreementId'] as const;
const ofParty = [...ofAgreement, 'party'] as const;
const ofMatter = ['matterId', 'body'] as const;

/** The same, for the fold to go by. */
export const fieldsRead: { readonly [Type in ReadType]: readonly (keyof Read[Type] & string)[] } = {
  'agreement.accession-requested.v1': ofParty,
  'agreement.addendum-signed.v1': ofAgreement,
  'agreement.amended.v1': [...ofAgreement, 'provisions'],
  'agreement.cost-change-assessed.v1': [...ofAgreement, 'leaving', 'material'],
  'agreement.drafted.v1': [...ofAgreement, 'title', 'versionDate'],
  'agreement.ended.v1': [...ofAgreement, 'how'],
  'agreement.entered-into-force.v1': ofAgreement,
  'agreement.evaluated.v1': [...ofAgreement, 'scope', 'party', 'year', 'summary'],
  'agreement.extended.v1': [...ofAgreement, 'from', 'to'],
  'agreement.final-account-delivered.v1': ofAgreement,
  'agreement.negotiation-concluded.v1': [...ofAgreement, 'outcome'],
  'agreement.notice-given.v1': ofParty,
  'agreement.party-acceded.v1': ofParty,
  'agreement.party-left.v1': ofParty,
  'agreement.renegotiation-called.v1': ofParty,
  'agreement.renegotiation-concluded.v1': [...ofAgreement, 'outcome'],
  'agreement.signed.v1': [...ofAgreement, 'block'],
  'agreement.withdrawal-forwarded.v1': ofParty,
  'agreement.withdrawal-requested.v1': [...ofParty, 'effectiveOn'],
  'budget.adopted.v1': [...ofAgreement, 'fromYear', 'total', 'inKind'],
  'condition.assessed.v1': [...ofMatter, 'conditionId', 'assessment'],
  'condition.set.v1': [...ofMatter, 'conditionId', 'text'],
  'contribution.determined.v1': [...ofAgreement, 'year', 'total', 'contributions', 'settlement'],
  'decision.made.v1': [...ofMatter, 'paragraph', 'points'],
  'follow-up.done.v1': [...ofMatter, 'followUpId'],
  'follow-up.scheduled.v1': [...ofMatter, 'followUpId', 'owner', 'due', 'titleSv'],
  'matter.opened.v1': [...ofMatter, 'title'],
  'meeting.called.v1': [...ofAgreement, 'meetingId', 'date'],
  'meeting.held.v1': [...ofAgreement, 'meetingId', 'attendance'],
  'payment.corrected.v1': [...ofParty, 'year', 'remaining', 'settledOn'],
  'payment.received.v1': [...ofParty, 'year', 'remaining', 'settledOn'],
  'price-index.published.v1': [...ofAgreement, 'circular', 'published', 'refersToYear', 'percentHundredths'],
  'release.published.v1': ['releaseId', 'plan', 'publishedOn', 'tables'],
  'seat.filled.v1': [...ofParty, 'seat', 'function', 'status'],
  'seat.vacated.v1': [...ofParty, 'seat'],
  'table-plan.adopted.v1': ['version', 'k', 'coalition', 'synthetic', 'groupings', 'tables'],
};

export const typesRead = Object.keys(fieldsRead) as readonly ReadType[];
