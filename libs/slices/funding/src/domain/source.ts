import { IsOptional, IsString, MaxLength } from 'class-validator';

/** Where a figure was read: a document, and its row in the collaboration's chronology where there is one. */
export class Source {
  @IsString() @MaxLength(300) readonly title!: string;
  @IsOptional() @IsString() @MaxLength(10) readonly row?: string;
}
