import { IsSlug } from '#platform/forms';
import { IsUUID, MaxLength } from 'class-validator';

export abstract class OfReferral {
  /** Chosen by the sender; means something together with the sender only. */
  @IsUUID() readonly referralId!: string;
}

/** What the sender says to the unit that it addressed. */
export abstract class ToRecipient extends OfReferral {
  /** The unit that the referral goes to. */
  @IsSlug() @MaxLength(60) readonly to!: string;
}

/** What the recipient says; the stream is the sender's. */
export abstract class FromRecipient extends OfReferral {
  /** The unit that the referral came from. */
  @IsSlug() @MaxLength(60) readonly sender!: string;
}
