import { Equals, IsInt, IsOptional, IsUUID, Matches, Max, MaxLength, Min } from 'class-validator';
import { IsCalendarDate } from '#platform/forms';
import { FIRST_YEAR, LAST_YEAR, MAX_KRONOR, SLUG } from './limits.js';

class PaymentOfAYear {
  @IsUUID() readonly agreementId!: string;
  /** The year the payment is for. */
  @IsInt() @Min(FIRST_YEAR) @Max(LAST_YEAR) readonly year!: number;
  @Matches(SLUG) @MaxLength(60) readonly party!: string;
}

/** How the party stands after a payment; the hub compares it with its own arithmetic. */
class Payment extends PaymentOfAYear {
  /** The day the money was on the account (tillhanda), not the day it was sent (K79). */
  @IsCalendarDate() readonly onAccount!: string;
  /** Kronor still to come after this; negative when more was paid than is due. */
  @IsInt() @Min(-MAX_KRONOR) @Max(MAX_KRONOR) readonly remaining!: number;
  /** The first day on which the whole contribution was on the account; only, and always, when it is. */
  @IsOptional() @IsCalendarDate() readonly settledOn?: string;
}

/** The operator has asked for the money, by invoice or otherwise (§ 9). */
export class PaymentRequested extends PaymentOfAYear {
  @Equals('payment.requested.v1') readonly type = 'payment.requested.v1' as const;
  /** Kronor. */
  @IsInt() @Min(1) @Max(MAX_KRONOR) readonly amount!: number;
}

/** Money came in on the account. Several may make up one contribution. */
export class PaymentReceived extends Payment {
  @Equals('payment.received.v1') readonly type = 'payment.received.v1' as const;
  /** Kronor. */
  @IsInt() @Min(1) @Max(MAX_KRONOR) readonly amount!: number;
}

/** What was recorded of a payment was wrong: this is the right amount and day. */
export class PaymentCorrected extends Payment {
  @Equals('payment.corrected.v1') readonly type = 'payment.corrected.v1' as const;
  /** Id of the `payment.received` event it corrects. */
  @IsUUID() readonly corrects!: string;
  /** Kronor; 0 when the money never came. */
  @IsInt() @Min(0) @Max(MAX_KRONOR) readonly amount!: number;
  @MaxLength(500) readonly reason!: string;
}
