import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsArray,
  IsDefined,
  IsOptional,
  IsString,
  Length,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';

/** What the page says in one language. */
export class PublicTextEntry {
  @IsString() @Length(1, 80) readonly heading!: string;
  @IsArray() @ArrayNotEmpty() @ArrayMaxSize(10) @Length(1, 600, { each: true }) readonly paragraphs!: string[];
  /** How the centre is reached, a line each; left out where that is not known. */
  @IsOptional() @IsArray() @ArrayNotEmpty() @ArrayMaxSize(10) @Length(1, 200, { each: true }) readonly reach?: string[];
}

/** What the collaboration tells those who seek support, on a page that anybody can open (S76). Left out: there is no page. */
export class PublicPageEntry {
  /** A word that reveals nothing, for a hub with several pages: it stands in the address, and so in the browser's history. */
  @IsOptional()
  @Matches(/^[a-z0-9]+(-[a-z0-9]+)*$/, { message: 'must be lower-case words joined by hyphens' })
  @MaxLength(40)
  readonly address?: string;
  /** Whom to call when life is in danger. */
  @IsOptional() @Matches(/^\d{3}$/, { message: 'must be three digits' }) readonly emergencyNumber?: string;
  @IsDefined() @ValidateNested() @Type(() => PublicTextEntry) readonly sv!: PublicTextEntry;
  @IsDefined() @ValidateNested() @Type(() => PublicTextEntry) readonly en!: PublicTextEntry;
}
