import {
  ArrayMaxSize,
  ArrayMinSize,
  Equals,
  IsArray,
  IsBoolean,
  IsIn,
  IsOptional,
  IsUUID,
  Length,
  Matches,
} from 'class-validator';
import { OfMatter, politicalPartyCode } from './of-matter.events.js';

/** Reservation (4:27, K106). */
export class ReservationEntered extends OfMatter {
  @Equals('reservation.entered.v1') readonly type = 'reservation.entered.v1' as const;
  @IsUUID() readonly reservationId!: string;
  @IsUUID() readonly decisionId!: string;
  @Matches(politicalPartyCode) readonly politicalParty!: string;
  @IsBoolean() readonly written!: boolean;
  @IsBoolean() readonly announcedBeforeMeetingEnded!: boolean;
  @IsOptional() @Length(1, 4000) readonly text?: string;
}

/** Protokollsanteckning (K107). */
export class NoteEntered extends OfMatter {
  @Equals('note.entered.v1') readonly type = 'note.entered.v1' as const;
  @IsUUID() readonly noteId!: string;
  @IsOptional() @IsUUID() readonly decisionId?: string;
  /** The parties that stand behind it, or that took the initiative to a joint note. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @Matches(politicalPartyCode, { each: true })
  readonly politicalParties!: readonly string[];
  @IsBoolean() readonly joint!: boolean;
  /** `announced`: not received when the minutes were approved. */
  @IsIn(['announced', 'received']) readonly status!: 'announced' | 'received';
  @IsOptional() @Length(1, 4000) readonly text?: string;
}

/** Expediering, sändlista (K114): functions and bodies, never persons. */
export class DecisionDispatched extends OfMatter {
  @Equals('decision.dispatched.v1') readonly type = 'decision.dispatched.v1' as const;
  @IsUUID() readonly decisionId!: string;
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(50) @Length(1, 120, { each: true }) readonly recipients!: readonly string[];
}
