import { IsCalendarDate } from '#platform/forms';
import { Equals, IsIn } from 'class-validator';
import { OfReporter } from './of-report.events.js';

/** Special reasons (särskilda skäl). */
export const inquiryReasons = ['awaiting-other-authority', 'criminal-inquiry', 'child-abroad', 'extensive'] as const;

/** More than four months, for special reasons (SoL 20:3). */
export class InquiryExtended extends OfReporter {
  @Equals('concern-report.inquiry-extended.v1') readonly type = 'concern-report.inquiry-extended.v1' as const;
  /** The new last day. */
  @IsCalendarDate() readonly until!: string;
  @IsIn(inquiryReasons) readonly reason!: (typeof inquiryReasons)[number];
}

/** The inquiry has ended. With what result is no business of the hub's. */
export class InquiryConcluded extends OfReporter {
  @Equals('concern-report.inquiry-concluded.v1') readonly type = 'concern-report.inquiry-concluded.v1' as const;
}
