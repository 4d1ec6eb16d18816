import { ContentRef, Disclosure, IsSlug } from '#platform/forms';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  ArrayUnique,
  Equals,
  IsArray,
  IsIn,
  IsOptional,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { contentClasses, declineReasons, outcomes, type ContentClass } from './codes.js';
import { FromRecipient } from './of-referral.js';

/** What kinds of information are missing; a question in words is sealed, and is a disclosure of its own. */
export class InformationRequested extends FromRecipient {
  @Equals('referral.information-requested.v1') readonly type = 'referral.information-requested.v1' as const;
  @IsArray()
  @ArrayNotEmpty()
  @ArrayUnique()
  @ArrayMaxSize(20)
  @IsIn(contentClasses, { each: true })
  readonly asks!: ContentClass[];
  @IsOptional() @ValidateNested() @Type(() => Disclosure) readonly disclosure?: Disclosure;
  @IsOptional() @ValidateNested() @Type(() => ContentRef) readonly content?: ContentRef;
}

export class ReferralAccepted extends FromRecipient {
  @Equals('referral.accepted.v1') readonly type = 'referral.accepted.v1' as const;
}

/** `referred-on`: the recipient makes a referral of its own, on its own ground (S48). */
export class ReferralDeclined extends FromRecipient {
  @Equals('referral.declined.v1') readonly type = 'referral.declined.v1' as const;
  @IsIn(declineReasons) readonly reason!: (typeof declineReasons)[number];
  /** The next recipient, where the consent reaches that far. */
  @IsOptional() @IsSlug() @MaxLength(60) readonly referredTo?: string;
}

/** What was begun by accepting is over. */
export class ReferralClosed extends FromRecipient {
  @Equals('referral.closed.v1') readonly type = 'referral.closed.v1' as const;
  @IsIn(outcomes) readonly outcome!: (typeof outcomes)[number];
  /** The next recipient, where the consent reaches that far. */
  @IsOptional() @IsSlug() @MaxLength(60) readonly referredTo?: string;
}

/** What the recipient did and the consent does not let it tell: nobody else sees this (S47). */
export class HandledWithoutFeedback extends FromRecipient {
  @Equals('referral.handled-without-feedback.v1') readonly type = 'referral.handled-without-feedback.v1' as const;
  @IsIn(['accepted', 'declined', 'closed']) readonly step!: 'accepted' | 'declined' | 'closed';
  @IsOptional() @IsIn(declineReasons) readonly reason?: (typeof declineReasons)[number];
  @IsOptional() @IsIn(outcomes) readonly outcome?: (typeof outcomes)[number];
}

export type AnsweringEvent =
  InformationRequested | ReferralAccepted | ReferralDeclined | ReferralClosed | HandledWithoutFeedback;
