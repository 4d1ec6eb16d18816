import { Disclosure } from '#platform/forms';
import { Type } from 'class-transformer';
import { Equals, IsDefined, IsIn, ValidateNested } from 'class-validator';
import { outcomes, type Outcome } from './assessing.events.js';
import { OfReporter } from './of-report.events.js';

export const withholdingReasons = ['danger-to-the-child', 'danger-to-another', 'unsuitable'] as const;

/** The reporter is told one of three values and nothing else (SoL 19:6, OSL 26:9 a, S32). */
export class FeedbackGiven extends OfReporter {
  @Equals('concern-report.feedback-given.v1') readonly type = 'concern-report.feedback-given.v1' as const;
  @IsIn(outcomes) readonly answer!: Outcome;
  /** On what ground: `feedback-to-reporter`. */
  @IsDefined() @ValidateNested() @Type(() => Disclosure) readonly disclosure!: Disclosure;
}

/** The board does not tell. Its own affair: to the reporter it looks as if nothing were decided yet (S32). */
export class FeedbackWithheld extends OfReporter {
  @Equals('concern-report.feedback-withheld.v1') readonly type = 'concern-report.feedback-withheld.v1' as const;
  @IsIn(withholdingReasons) readonly reason!: (typeof withholdingReasons)[number];
}
