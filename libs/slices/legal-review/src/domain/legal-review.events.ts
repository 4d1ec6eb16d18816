import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  Equals,
  IsArray,
  IsIn,
  IsOptional,
  IsUUID,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { ContentRef, IsDigest, IsSlug, subjectAges } from '#platform/forms';

abstract class OfReview {
  @IsUUID() readonly reviewId!: string;
}

/** A disclosure that needs a lawyer is laid before the legal reviewer of one's own authority; until then it is a draft (S29). */
export class ReviewRequested extends OfReview {
  @Equals('disclosure-review.requested.v1') readonly type = 'disclosure-review.requested.v1' as const;
  /** Code of the legal basis that is meant, as `GET /v1/legal-bases` shows it. */
  @IsSlug() @MaxLength(60) readonly basis!: string;
  /** The units that are meant to get it. They learn nothing of this. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @ArrayUnique()
  @IsSlug({ each: true })
  @MaxLength(60, { each: true })
  readonly recipients!: string[];
  @IsIn(subjectAges) readonly subjectAge!: (typeof subjectAges)[number];
  /** The type of the event that the draft is to become, e.g. `referral.offered.v1`. */
  @Matches(/^[a-z0-9-]+\.[a-z0-9-]+\.v\d{1,3}$/) @MaxLength(100) readonly eventType!: string;
  /** The sealed content that is to go with it: hand it in first, since an approval covers exactly what was laid before the reviewer. */
  @IsOptional() @ValidateNested() @Type(() => ContentRef) readonly content?: ContentRef;
}

/** The legal reviewer agrees. The reasons stay with the unit; the commitment shows later that they were not changed. */
export class ReviewApproved extends OfReview {
  @Equals('disclosure-review.approved.v1') readonly type = 'disclosure-review.approved.v1' as const;
  /** Salted commitment to the reasons. */
  @IsDigest() readonly reason!: string;
}

/** The legal reviewer does not agree: the draft is not sent. */
export class ReviewRefused extends OfReview {
  @Equals('disclosure-review.refused.v1') readonly type = 'disclosure-review.refused.v1' as const;
  /** Salted commitment to the reasons. */
  @IsDigest() readonly reason!: string;
}

/** The unit no longer means to disclose it. An approval that was given is void from now on. */
export class ReviewWithdrawn extends OfReview {
  @Equals('disclosure-review.withdrawn.v1') readonly type = 'disclosure-review.withdrawn.v1' as const;
}

export type LegalReviewEvent = ReviewRequested | ReviewApproved | ReviewRefused | ReviewWithdrawn;
