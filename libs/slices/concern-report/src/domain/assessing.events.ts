import { IsCalendarDate } from '#platform/forms';
import { Equals, IsIn } from 'class-validator';
import { OfReporter } from './of-report.events.js';

export const protections = ['immediate-protection', 'no-immediate-protection'] as const;
/** The only three answers there are, to the assessment and to the reporter (SoL 19:6, S32). */
export const outcomes = ['opened', 'not-opened', 'already-ongoing'] as const;
export type Outcome = (typeof outcomes)[number];
/** Exceptional reasons (synnerliga skäl). */
export const assessmentReasons = ['child-not-reached', 'interpreter-not-available', 'facts-not-obtainable'] as const;

/** Does the child need immediate protection? Assessed at once (SoL 20:1). */
export class ProtectionAssessed extends OfReporter {
  @Equals('concern-report.protection-assessed.v1') readonly type = 'concern-report.protection-assessed.v1' as const;
  @IsIn(protections) readonly protection!: (typeof protections)[number];
}

/** More than 14 days, for exceptional reasons only (SoL 20:2). */
export class AssessmentExtended extends OfReporter {
  @Equals('concern-report.assessment-extended.v1') readonly type = 'concern-report.assessment-extended.v1' as const;
  /** The new last day. */
  @IsCalendarDate() readonly until!: string;
  @IsIn(assessmentReasons) readonly reason!: (typeof assessmentReasons)[number];
}

/** To open an inquiry, not to open one, or one is ongoing already (SoL 20:2). */
export class AssessmentDecided extends OfReporter {
  @Equals('concern-report.assessment-decided.v1') readonly type = 'concern-report.assessment-decided.v1' as const;
  @IsIn(outcomes) readonly outcome!: Outcome;
}
