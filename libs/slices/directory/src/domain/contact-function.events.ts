import { ArrayNotEmpty, ArrayUnique, Equals, IsArray, IsIn, MaxLength } from 'class-validator';
import { themes, type Theme } from '#platform/domain';
import { IsCalendarDate, IsSlug } from '#platform/forms';

/** Stored for ever: add optional fields, never rename or remove one. Whom a unit points others to: functions, never persons (S15, S50). */
export type ContactFunctionEvent = ContactFunctionAnnounced | ContactFunctionEnded;

/** How a function is reached, in codes alone: `hub` is sealed, through this hub. Numbers and addresses stand in the parties' register. */
export const contactChannels = ['hub', 'phone', 'visit', 'web', 'chat', 'mobile-meeting'] as const;
export type ContactChannel = (typeof contactChannels)[number];

/** A function of the posting unit answers others about these themes. A later one takes the place of this from its own day on. */
export class ContactFunctionAnnounced {
  @Equals('contact-function.announced.v1') readonly type = 'contact-function.announced.v1' as const;
  /** A function that the posting unit has. */
  @IsSlug() @MaxLength(60) readonly contactFunction!: string;
  /** What it can be asked about; the same codes as a consultation is about (K122). */
  @IsArray() @ArrayNotEmpty() @ArrayUnique() @IsIn(themes, { each: true }) readonly themes!: Theme[];
  @IsArray()
  @ArrayNotEmpty()
  @ArrayUnique()
  @IsIn(contactChannels, { each: true })
  readonly channels!: ContactChannel[];
  /** First day. */
  @IsCalendarDate() readonly from!: string;
}

/** It answers others no more. */
export class ContactFunctionEnded {
  @Equals('contact-function.ended.v1') readonly type = 'contact-function.ended.v1' as const;
  @IsSlug() @MaxLength(60) readonly contactFunction!: string;
  /** First day on which it answers nobody. */
  @IsCalendarDate() readonly from!: string;
}
