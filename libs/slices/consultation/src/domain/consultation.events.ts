import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  ArrayUnique,
  Equals,
  IsArray,
  IsIn,
  IsOptional,
  IsUUID,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { ContentRef, IsCalendarDate, IsSlug } from '#platform/forms';
import { consultationCategories as codes, type CategoryOf } from './consultation-categories.js';

/** One consultation, between the unit that asks and a unit of the centre. */
export abstract class OfConsultation {
  @IsUUID() readonly consultationId!: string;
  /** The other of the two: the centre for those who ask, the asking unit for the centre. */
  @IsSlug() @MaxLength(60) readonly to!: string;
}

/** Said in words, where it is not said over the telephone: sealed, and for a while only (S39). */
export abstract class WithSealedText extends OfConsultation {
  @IsOptional() @ValidateNested() @Type(() => ContentRef) readonly content?: ContentRef;
  /** Last day on which the sealed text can be fetched; goes with `content`. */
  @IsOptional() @IsCalendarDate() readonly contentUntil?: string;
}

/** A professional asks for advice (K24). Describes a situation and nobody: there is no field for whom it is about (S38). */
export class ConsultationRequested extends WithSealedText {
  @Equals('consultation.requested.v1') readonly type = 'consultation.requested.v1' as const;
  @IsIn(codes.phase) readonly phase!: CategoryOf<'phase'>;
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(13)
  @ArrayUnique()
  @IsIn(codes.theme, { each: true })
  readonly themes!: readonly CategoryOf<'theme'>[];
  @IsIn(codes.profession) readonly profession!: CategoryOf<'profession'>;
  @IsIn(codes.exposedBehind) readonly exposedBehind!: CategoryOf<'exposedBehind'>;
  @IsIn(codes.channel) readonly channel!: CategoryOf<'channel'>;
  /** The municipality or authority of the collaboration that they came via, `self`, `other` or `unknown`. */
  @IsSlug() @MaxLength(60) readonly wayIn!: string;
}

/** The centre advises; it exercises no authority (K121). Any number of times while the consultation is open. */
export class ConsultationAnswered extends WithSealedText {
  @Equals('consultation.answered.v1') readonly type = 'consultation.answered.v1' as const;
}

/** The professional asks on, after an answer. */
export class ConsultationFollowedUp extends WithSealedText {
  @Equals('consultation.followed-up.v1') readonly type = 'consultation.followed-up.v1' as const;
}

/** The professional needs no more advice, and tells what step the own authority took. */
export class ConsultationClosed extends OfConsultation {
  @Equals('consultation.closed.v1') readonly type = 'consultation.closed.v1' as const;
  @IsIn(codes.step) readonly step!: CategoryOf<'step'>;
}

/** Stored for ever: add optional fields, never rename or remove one. */
export type ConsultationEvent =
  ConsultationRequested | ConsultationAnswered | ConsultationFollowedUp | ConsultationClosed;
