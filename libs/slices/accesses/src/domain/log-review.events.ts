import { Equals, IsIn, IsInt, IsOptional, IsUUID, Max, Min } from 'class-validator';
import { IsCalendarDate } from '#platform/forms';

/** Stored for ever: add optional fields, never rename or remove one. Codes, days and numbers only (S68). */
export type LogReviewEvent = LogReviewPlanned | LogReviewDone | LogReviewFollowedUp;

export const reviewIntervals = ['once', 'monthly', 'quarterly', 'half-yearly', 'yearly'] as const;
export const reviewResults = ['nothing-found', 'follow-up', 'reported'] as const;
export const followUpMeasures = [
  'access-explained',
  'access-right-changed',
  'instruction-given',
  'reported-to-supervisory-authority',
] as const;

/** The unit will look through accesses to its own items: which period, how many, drawn by which seed, by when (S69). */
export class LogReviewPlanned {
  @Equals('log-review.planned.v1') readonly type = 'log-review.planned.v1' as const;
  @IsUUID() readonly reviewId!: string;
  /** First and last day whose accesses are reviewed. */
  @IsCalendarDate() readonly from!: string;
  @IsCalendarDate() readonly to!: string;
  /** Entries to draw at most. */
  @IsInt() @Min(1) @Max(500) readonly sampleSize!: number;
  /** Decides which entries are drawn; chosen at random, before the sample is seen. */
  @IsUUID() readonly seed!: string;
  /** Last day for the review, after the period. */
  @IsCalendarDate() readonly due!: string;
  /** How often such a review is held (SoLPuL § 10: systematic and recurring). */
  @IsOptional() @IsIn(reviewIntervals) readonly interval?: (typeof reviewIntervals)[number];
}

/** The sample has been gone through. */
export class LogReviewDone {
  @Equals('log-review.done.v1') readonly type = 'log-review.done.v1' as const;
  @IsUUID() readonly reviewId!: string;
  /** Entries that were gone through. */
  @IsInt() @Min(0) @Max(500) readonly sampled!: number;
  /** Entries that no task explains. */
  @IsInt() @Min(0) @Max(500) readonly deviations!: number;
  @IsIn(reviewResults) readonly result!: (typeof reviewResults)[number];
}

/** What became of the deviations. */
export class LogReviewFollowedUp {
  @Equals('log-review.followed-up.v1') readonly type = 'log-review.followed-up.v1' as const;
  @IsUUID() readonly reviewId!: string;
  @IsIn(followUpMeasures) readonly measure!: (typeof followUpMeasures)[number];
}
