import { ContentRef, Disclosure, IsCalendarDate } from '#platform/forms';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  ArrayUnique,
  Equals,
  IsArray,
  IsDefined,
  IsIn,
  ValidateNested,
} from 'class-validator';
import {
  contentClasses,
  expiryReasons,
  purposes,
  revocationReasons,
  tellable,
  type ContentClass,
  type Purpose,
  type Tellable,
} from './codes.js';
import { ToRecipient } from './of-referral.js';

/** A disclosure to the recipient: its own ground, its own content, its own last day. */
export abstract class Disclosing extends ToRecipient {
  @IsDefined() @ValidateNested() @Type(() => Disclosure) readonly disclosure!: Disclosure;
  @IsDefined() @ValidateNested() @Type(() => ContentRef) readonly content!: ContentRef;
  /** What kinds of content are sealed in it. */
  @IsArray()
  @ArrayNotEmpty()
  @ArrayUnique()
  @ArrayMaxSize(20)
  @IsIn(contentClasses, { each: true })
  readonly classes!: ContentClass[];
  /** Last day on which the content can be fetched and the recipient can answer. */
  @IsCalendarDate() readonly expires!: string;
}

/** A unit offers another to take somebody on (S46, S47). Who it is about is in the sealed content only (S49). */
export class ReferralOffered extends Disclosing {
  @Equals('referral.offered.v1') readonly type = 'referral.offered.v1' as const;
  @IsIn(purposes) readonly purpose!: Purpose;
  /** What the recipient may tell back: no more than the consent covers. */
  @IsArray() @ArrayUnique() @ArrayMaxSize(10) @IsIn(tellable, { each: true }) readonly tells!: Tellable[];
}

/** The answer to a question: a new disclosure, judged anew (S14). */
export class InformationGiven extends Disclosing {
  @Equals('referral.information-given.v1') readonly type = 'referral.information-given.v1' as const;
}

/** Possible at any time before closing, whatever became of the recipient (S46). */
export class ReferralRevoked extends ToRecipient {
  @Equals('referral.revoked.v1') readonly type = 'referral.revoked.v1' as const;
  @IsIn(revocationReasons) readonly reason!: (typeof revocationReasons)[number];
}

/** Said by the hub's timer on the sender's behalf: not answered in time, or the recipient left the agreement (S18). */
export class ReferralExpired extends ToRecipient {
  @Equals('referral.expired.v1') readonly type = 'referral.expired.v1' as const;
  @IsIn(expiryReasons) readonly reason!: (typeof expiryReasons)[number];
}

export type SendingEvent = ReferralOffered | InformationGiven | ReferralRevoked | ReferralExpired;
