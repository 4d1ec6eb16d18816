import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  Equals,
  IsArray,
  IsBoolean,
  IsIn,
  IsOptional,
  IsUUID,
  Length,
  Matches,
  ValidateNested,
} from 'class-validator';
import { IsCalendarDate, Sourced } from '#platform/forms';

const slug = /^[a-z0-9][a-z0-9-]{0,59}$/;

/** What every fact about the steering group of an agreement says. */
export abstract class OfSteeringGroup extends Sourced {
  @IsUUID() readonly agreementId!: string;
}

/** A seat has someone, or is being filled (K18–K19). */
export class SeatFilled extends OfSteeringGroup {
  @Equals('seat.filled.v1') readonly type = 'seat.filled.v1' as const;
  /** Key of the seat, e.g. `police`. */
  @Matches(slug) readonly seat!: string;
  /** The party whose seat it is; its units, the centre and the secretariat may fill it. */
  @Matches(slug) readonly party!: string;
  /** The function that sits, in the words of the source; left out while the seat is being filled. */
  @IsOptional() @Length(1, 200) readonly function?: string;
  /** … or whom that function appoints. */
  @IsOptional() @IsBoolean() readonly orAppointee?: boolean;
  @IsIn(['filled', 'under-process']) readonly status!: 'filled' | 'under-process';
}

export class SeatVacated extends OfSteeringGroup {
  @Equals('seat.vacated.v1') readonly type = 'seat.vacated.v1' as const;
  @Matches(slug) readonly seat!: string;
  @Matches(slug) readonly party!: string;
}

export class MeetingCalled extends OfSteeringGroup {
  @Equals('meeting.called.v1') readonly type = 'meeting.called.v1' as const;
  @IsUUID() readonly meetingId!: string;
  /** The day of the meeting. */
  @IsCalendarDate() readonly date!: string;
  @IsOptional() @Length(1, 200) readonly place?: string;
  @IsArray() @ArrayMaxSize(100) @Length(1, 300, { each: true }) readonly agenda!: readonly string[];
}

/** Who was there, by function (K117). */
export class Attendee {
  @Matches(slug) readonly party!: string;
  @Length(1, 200) readonly function!: string;
  @IsOptional() @Matches(slug) readonly seat?: string;
}

/** The day of the meeting is the event's `occurred`. */
export class MeetingHeld extends OfSteeringGroup {
  @Equals('meeting.held.v1') readonly type = 'meeting.held.v1' as const;
  @IsUUID() readonly meetingId!: string;
  @IsArray()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => Attendee)
  readonly attendance!: readonly Attendee[];
  /** Matters taken up, by their ids. */
  @IsOptional() @IsArray() @ArrayMaxSize(100) @IsUUID(undefined, { each: true }) readonly matters?: readonly string[];
}

/** Stored for ever: add optional fields, never rename or remove one. */
export type SteeringGroupEvent = SeatFilled | SeatVacated | MeetingCalled | MeetingHeld;
