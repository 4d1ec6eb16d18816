import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsOptional, IsString, MaxLength, ValidateNested } from 'class-validator';
import { IsSlug } from './is-calendar-date.js';

/** Where a fact was read: a document, and the row or place in it. */
export class Source {
  @IsString() @MaxLength(300) readonly title!: string;
  /** Row of the collaboration's chronology. */
  @IsOptional() @IsString() @MaxLength(20) readonly row?: string;
  @IsOptional() @IsString() @MaxLength(200) readonly place?: string;
}

export abstract class Sourced {
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => Source)
  readonly sources?: Source[];
  /** What is doubtful, as the source has it (K118). */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @IsString({ each: true })
  @MaxLength(600, { each: true })
  readonly quality?: string[];
}

export abstract class OfParty extends Sourced {
  /** The party's key, an ASCII slug. */
  @IsSlug() @MaxLength(60) readonly party!: string;
}
