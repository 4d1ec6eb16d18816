import type { CalendarDate } from '#platform/domain';
import type { AgreementDrafted, Approval, Provision } from './agreement.events.js';
import type { PartyKind, PartyRole, SignatureBlock } from './terms.js';

/** One party's time in the agreement. A party that comes back has a new one. */
export interface Membership {
  readonly party: string;
  readonly kind: PartyKind;
  readonly role: PartyRole;
  readonly from: CalendarDate;
  readonly notice: CalendarDate | null;
  readonly withdrawal: {
    readonly requestedOn: CalendarDate;
    readonly effectiveOn: CalendarDate;
    readonly forwarded: boolean;
  } | null;
  readonly left: { readonly on: CalendarDate; readonly consequence: 're-split' | 'negotiation' } | null;
}

export interface Signature {
  readonly block: string;
  /** EDTF. */
  readonly occurred: string;
}

export interface Amendment {
  readonly amendmentId: string;
  readonly from: CalendarDate;
  readonly provisions: readonly Provision[];
  readonly approvals: readonly Approval[];
  readonly noticeBy: CalendarDate | null;
}

export interface Accession {
  readonly accessionId: string;
  readonly party: string;
  readonly block: SignatureBlock;
  readonly signed: readonly string[];
  readonly acceded: CalendarDate | null;
}

export interface Renegotiation {
  readonly renegotiationId: string;
  readonly party: string;
  /** EDTF. */
  readonly calledOn: string;
  readonly concluded: { readonly on: string; readonly outcome: 'agreed' | 'not-agreed' } | null;
}

/** A human judgement of the cost of exits (K93). */
export interface Assessment {
  readonly leaving: readonly string[];
  readonly material: boolean;
  readonly on: CalendarDate;
}

/** How negotiations on continuation ended (§ 18 ¶¶ 2–3). */
export interface Negotiation {
  readonly on: CalendarDate;
  readonly outcome: 'agreed' | 'not-agreed';
}

export interface Evaluation {
  readonly scope: 'joint' | 'party-specific';
  readonly party: string | null;
  readonly year: number;
  readonly occurred: string;
}

/** Everything recorded of a drafted agreement, whatever its situation. Plain JSON: the read model stores it as it is. */
export interface Facts {
  readonly drafted: AgreementDrafted;
  readonly signatures: readonly Signature[];
  /** Blocks of parties that acceded, beside those of the draft. */
  readonly addedBlocks: readonly SignatureBlock[];
  readonly despiteMissingSignatures: string | null;
  readonly memberships: readonly Membership[];
  readonly extendedTo: CalendarDate | null;
  readonly amendments: readonly Amendment[];
  readonly renegotiations: readonly Renegotiation[];
  readonly assessments: readonly Assessment[];
  readonly negotiations: readonly Negotiation[];
  readonly accessions: readonly Accession[];
  readonly evaluations: readonly Evaluation[];
}

interface Drafted {
  readonly status: 'drafted';
  readonly facts: Facts;
}
interface InForce {
  readonly status: 'in-force';
  readonly facts: Facts;
}
/** In force, while the others negotiate on continuation after an exit (§ 18 ¶ 2). */
interface Negotiating {
  readonly status: 'negotiating';
  readonly facts: Facts;
  /** The days of the exits that it is about, in the order of recording. */
  readonly exits: readonly CalendarDate[];
}
/** In force to the end of the current year, since the others did not agree (§ 18 ¶ 3). */
interface Ending {
  readonly status: 'ending';
  readonly facts: Facts;
  readonly endsOn: CalendarDate;
}
export interface Ended {
  readonly status: 'ended';
  readonly facts: Facts;
  readonly on: CalendarDate;
  readonly how: 'end-of-term' | 'early';
  readonly finalAccount: CalendarDate | null;
}

export type Running = InForce | Negotiating | Ending;
export type Agreement = { readonly status: 'absent' } | Drafted | Running | Ended;
