import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsOptional, IsString, Length, MaxLength, ValidateNested } from 'class-validator';

/** Where a fact was read: a document, and the row or place in it. */
export class Source {
  @Length(1, 300) readonly title!: string;
  /** Row of the collaboration's chronology, e.g. `59` or `F1`. */
  @IsOptional() @IsString() @MaxLength(20) readonly row?: string;
  /** Place in the document, e.g. `§ 16`. */
  @IsOptional() @IsString() @MaxLength(200) readonly place?: string;
}

/** Every open fact may say where it was read and what is doubtful about it; doubts are kept, never smoothed. */
export abstract class Sourced {
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => Source)
  readonly sources?: readonly Source[];
  /** What is doubtful, as the source has it (K118). */
  @IsOptional() @IsArray() @ArrayMaxSize(20) @Length(1, 600, { each: true }) readonly quality?: readonly string[];
}
