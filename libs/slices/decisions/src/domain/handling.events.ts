import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  Equals,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsUUID,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { bodyId, OfMatter } from './of-matter.events.js';

export const bodyKinds = [
  'council',
  'board',
  'committee',
  'administration',
  'official',
  'network',
  'steering-group',
  'parties',
  'external',
] as const;
export type BodyKind = (typeof bodyKinds)[number];

export const linkKinds = ['prepares', 'answers', 'follows'] as const;

/** A link of the chain of handling (K96): how this matter relates to another body's matter, which may be recorded later. */
export class ChainLink {
  /** prepares: it goes to that matter · answers: it was asked for there · follows: it was commissioned there. */
  @IsIn(linkKinds) readonly relation!: (typeof linkKinds)[number];
  @IsUUID() readonly matterId!: string;
  @MaxLength(120) @Matches(bodyId) readonly body!: string;
}

/** A body takes up a matter. */
export class MatterOpened extends OfMatter {
  @Equals('matter.opened.v1') readonly type = 'matter.opened.v1' as const;
  @Length(1, 300) readonly title!: string;
  /** Decides which procedure holds: kommunallagen has one for councils, one for boards, and none for officials. */
  @IsIn(bodyKinds) readonly bodyKind!: BodyKind;
  /** Diarienummer, item or document number: opaque strings that each body forms in its own way (K94, K95). */
  @IsArray() @ArrayMaxSize(10) @Length(1, 100, { each: true }) readonly referenceNumbers!: readonly string[];
  /** What it is about: an agreement's id, or a free topic code. */
  @Matches(/^[a-z0-9][a-z0-9-]{0,79}$/) readonly about!: string;
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => ChainLink)
  readonly links?: readonly ChainLink[];
}

/** How many were for putting a matter off, where the minutes count them. */
export class Support {
  /** Members present. */
  @IsInt() @Min(1) @Max(1000) readonly present!: number;
  @IsInt() @Min(0) @Max(1000) readonly inFavour!: number;
  @IsInt() @Min(0) @Max(1000) readonly against!: number;
  /** The chair's casting vote decided for it on a tie. */
  @IsOptional() @IsBoolean() readonly castingVote?: boolean;
}

abstract class PutOff extends OfMatter {
  @IsOptional() @Length(1, 60) readonly paragraph?: string;
  @IsOptional() @ValidateNested() @Type(() => Support) readonly support?: Support;
  /** A minority had its way (kommunallagen 5:50). Left out: follows from `support`, else no. */
  @IsOptional() @IsBoolean() readonly byMinority?: boolean;
}

/** Bordläggning: the matter is put off to a later meeting (K102). */
export class MatterTabled extends PutOff {
  @Equals('matter.tabled.v1') readonly type = 'matter.tabled.v1' as const;
}

/** Återremiss: the matter goes back for more preparation; those who asked set the reasons (5:50). */
export class MatterRemittedBack extends PutOff {
  @Equals('matter.remitted-back.v1') readonly type = 'matter.remitted-back.v1' as const;
  @Length(1, 2000) readonly reasons!: string;
}
