import { IsCalendarDate } from '#platform/forms';
import { ArrayMaxSize, ArrayUnique, Equals, IsArray, IsBoolean, IsIn } from 'class-validator';
import { contentClasses, purposes, tellable, type ContentClass, type Purpose, type Tellable } from './codes.js';
import { OfReferral, ToRecipient } from './of-referral.js';

/** A person, or the guardian of a child, agrees that one unit gets certain content for one purpose (S52; OSL 10:1, 12:2–3). */
export class ConsentGiven extends ToRecipient {
  @Equals('consent.given.v1') readonly type = 'consent.given.v1' as const;
  @IsIn(purposes) readonly purpose!: Purpose;
  @IsArray() @ArrayUnique() @ArrayMaxSize(20) @IsIn(contentClasses, { each: true }) readonly scope!: ContentClass[];
  /** What the recipient may tell back. */
  @IsArray() @ArrayUnique() @ArrayMaxSize(10) @IsIn(tellable, { each: true }) readonly feedbackScope!: Tellable[];
  @IsCalendarDate() readonly givenOn!: string;
  /** Last day. */
  @IsCalendarDate() readonly expires!: string;
  @IsIn(['oral', 'written']) readonly form!: 'oral' | 'written';
  @IsIn(['person', 'guardian', 'both']) readonly givenBy!: 'person' | 'guardian' | 'both';
  /** Its own question: the answer never changes the service (S53). */
  @IsBoolean() readonly countsInStatistics!: boolean;
}

/** Consent is withdrawn while no open referral rests on it; else the referral is revoked, which withdraws it too. */
export class ConsentWithdrawn extends OfReferral {
  @Equals('consent.withdrawn.v1') readonly type = 'consent.withdrawn.v1' as const;
  @IsIn(['person', 'guardian', 'both']) readonly withdrawnBy!: 'person' | 'guardian' | 'both';
}

export type ConsentEvent = ConsentGiven | ConsentWithdrawn;
