import { IsIn, IsOptional } from 'class-validator';
import { IsCalendarDate } from '#platform/forms';
import { FundingYearParameters } from '../funding-inputs/funding-parameters.dto.js';

export class PaymentsParameters extends FundingYearParameters {
  /** As it stood on this day. Left out: today. */
  @IsOptional() @IsCalendarDate() readonly on?: string;
  @IsOptional() @IsIn(['awaited', 'partly-received', 'received']) readonly status?:
    'awaited' | 'partly-received' | 'received';
}
