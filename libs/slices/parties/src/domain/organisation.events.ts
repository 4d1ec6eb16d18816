import { Equals, IsInt, IsOptional, IsString, IsUUID, Matches, Max, MaxLength, Min, MinLength } from 'class-validator';
import { FunctionAddress, IsCalendarDate, IsSlug } from '#platform/forms';
import { OfParty } from './of-party.js';

/** Neither an e-mail address nor a phone number: those lead to persons. */
const addressOfFunction = /^(?!.*@)(?!.*(?:\+|\b0)\d[\d\s-]{5,})[^\n]*$/;

/** The link between a municipality and the centre (§ 1, K11): a function, never a person. It lasts until the next one. */
export class ContactPointAppointed extends OfParty {
  @Equals('party.contact-point-appointed.v1') readonly type = 'party.contact-point-appointed.v1' as const;
  @IsUUID() readonly agreementId!: string;
  @IsSlug() @MaxLength(60) readonly unit!: string;
  @IsString() @MinLength(1) @MaxLength(100) readonly function!: string;
  /** Postal or visiting address of the function. */
  @IsString() @MinLength(1) @MaxLength(300) @Matches(addressOfFunction) @FunctionAddress() readonly address!: string;
  @IsCalendarDate() readonly from!: string;
}

/** A change in the party's own organisation that matters to the cooperation (§ 1, K13). */
export class OrganisationChanged extends OfParty {
  @Equals('party.organisation-changed.v1') readonly type = 'party.organisation-changed.v1' as const;
  @IsUUID() readonly changeId!: string;
  @IsString() @MinLength(1) @MaxLength(2000) readonly change!: string;
}

/** The party lends staff for part of a post: it stays the employer, the workplace is another party's (§ 6, K8). */
export class StaffLent extends OfParty {
  @Equals('party.staff-lent.v1') readonly type = 'party.staff-lent.v1' as const;
  @IsUUID() readonly loanId!: string;
  /** The party whose workplace it is. */
  @IsSlug() @MaxLength(60) readonly workplace!: string;
  @IsInt() @Min(1) @Max(100) readonly percentOfPost!: number;
  /** What the rest of the post is, or what the post is for. */
  @IsOptional() @IsString() @MaxLength(600) readonly note?: string;
}

/** An event of material importance (väsentlig betydelse) for the centre, told to the centre and all parties (§ 12, K53). */
export class EventNoticeGiven extends OfParty {
  @Equals('party.event-notice-given.v1') readonly type = 'party.event-notice-given.v1' as const;
  @IsUUID() readonly noticeId!: string;
  @IsString() @MinLength(1) @MaxLength(2000) readonly event!: string;
}

/** The board that bears the cost, which need not be the one that decided (K15). */
export class CostBearerNamed extends OfParty {
  @Equals('party.cost-bearer-named.v1') readonly type = 'party.cost-bearer-named.v1' as const;
  @IsString() @MinLength(1) @MaxLength(200) readonly board!: string;
  /** Where it is for a limited time, e.g. `year 1`. */
  @IsOptional() @IsString() @MaxLength(200) readonly scope?: string;
}

export type OrganisationEvent =
  ContactPointAppointed | OrganisationChanged | StaffLent | EventNoticeGiven | CostBearerNamed;
