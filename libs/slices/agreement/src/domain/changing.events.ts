import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  Equals,
  IsArray,
  IsBoolean,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
  MinLength,
  ValidateNested,
} from 'class-validator';
import { IsCalendarDate, IsSlug } from '#platform/forms';
import { OfAgreement } from './of-agreement.js';

/** An authorised representative's decision (behörig företrädare, § 15): the organ, never a person. */
export class Approval {
  @IsSlug() @MaxLength(60) readonly party!: string;
  @IsString() @MinLength(1) @MaxLength(200) readonly organ!: string;
  @IsOptional() @IsString() @MaxLength(100) readonly reference?: string;
}

/** A provision as it reads from the day of the amendment. */
export class Provision {
  @IsString() @MinLength(1) @MaxLength(20) readonly paragraph!: string;
  @IsString() @MinLength(1) @MaxLength(4000) readonly text!: string;
}

/** A change or addition in writing (§ 15, K85), valid from the day it occurred. */
export class AgreementAmended extends OfAgreement {
  @Equals('agreement.amended.v1') readonly type = 'agreement.amended.v1' as const;
  @IsUUID() readonly amendmentId!: string;
  @IsBoolean() readonly inWriting!: boolean;
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => Approval)
  readonly approvals!: Approval[];
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => Provision)
  readonly provisions!: Provision[];
  /** A new last day for notice under § 16, when that is what changes. */
  @IsOptional() @IsCalendarDate() readonly noticeBy?: string;
}

/** A party calls for renegotiation because conditions have changed materially (§ 14, K84). */
export class RenegotiationCalled extends OfAgreement {
  @Equals('agreement.renegotiation-called.v1') readonly type = 'agreement.renegotiation-called.v1' as const;
  @IsUUID() readonly renegotiationId!: string;
  @IsSlug() @MaxLength(60) readonly party!: string;
  @IsString() @MinLength(10) @MaxLength(2000) readonly materialChange!: string;
  /** The party whose exit is the ground, if an exit is. */
  @IsOptional() @IsSlug() @MaxLength(60) readonly onExitOf?: string;
}

/** Agreed: the changes follow as an amendment (§ 15). Not agreed: the agreement continues in its existing wording (§ 14). */
export class RenegotiationConcluded extends OfAgreement {
  @Equals('agreement.renegotiation-concluded.v1') readonly type = 'agreement.renegotiation-concluded.v1' as const;
  @IsUUID() readonly renegotiationId!: string;
  @IsIn(['agreed', 'not-agreed']) readonly outcome!: 'agreed' | 'not-agreed';
  @IsOptional() @IsString() @MaxLength(2000) readonly summary?: string;
}

export type ChangingEvent = AgreementAmended | RenegotiationCalled | RenegotiationConcluded;
