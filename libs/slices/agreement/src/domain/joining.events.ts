import { Equals, IsInt, IsUUID, Max, MaxLength, Min } from 'class-validator';
import { IsSlug } from '#platform/forms';
import { OfAgreement } from './of-agreement.js';

abstract class OfAccession extends OfAgreement {
  @IsUUID() readonly accessionId!: string;
}

/** A municipality of the region asks to join after the agreement was signed (§ 19, K91). Its own unit asks. */
export class AccessionRequested extends OfAccession {
  @Equals('agreement.accession-requested.v1') readonly type = 'agreement.accession-requested.v1' as const;
  @IsSlug() @MaxLength(60) readonly party!: string;
  /** The newcomer's block on the addendum; the asking unit signs it. */
  @IsSlug() @MaxLength(60) readonly block!: string;
}

/** One block of the addendum (tilläggsavtal) is signed. */
export class AddendumSigned extends OfAccession {
  @Equals('agreement.addendum-signed.v1') readonly type = 'agreement.addendum-signed.v1' as const;
  @IsSlug() @MaxLength(60) readonly block!: string;
}

/** All parties have signed the addendum: the municipality is a party from the day it occurred. */
export class PartyAcceded extends OfAccession {
  @Equals('agreement.party-acceded.v1') readonly type = 'agreement.party-acceded.v1' as const;
  @IsSlug() @MaxLength(60) readonly party!: string;
  /** First and last year in which it owes a payment (§ 9). */
  @IsInt() @Min(2000) @Max(2200) readonly firstPaymentYear!: number;
  @IsInt() @Min(2000) @Max(2200) readonly lastPaymentYear!: number;
}

export type JoiningEvent = AccessionRequested | AddendumSigned | PartyAcceded;
