import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsOptional, IsUUID, Length, Matches, MaxLength, ValidateNested } from 'class-validator';

/** A body that acts, `<party>/<slug>`, as the collaboration's configuration names it. */
export const bodyId = /^[a-z0-9-]{1,59}\/[a-z0-9-]{1,60}$/;

/** Code of a political party, e.g. `S`, `KD`. Parties are counted and named; persons never (K63). */
export const politicalPartyCode = /^[A-ZÅÄÖ]{1,6}$/;

/** Where a fact was read. */
export class Source {
  /** Title of the document. */
  @Length(1, 300) readonly title!: string;
  /** Row of the collaboration's chronology, e.g. `8`, `F3`. */
  @IsOptional() @Matches(/^F?\d{1,4}$/) readonly row?: string;
}

/** What every fact about a matter says: which matter, and the body that handles it. */
export abstract class OfMatter {
  /** One body's handling of one matter. */
  @IsUUID() readonly matterId!: string;
  /** The body that acts. Only the unit that records for it may post. */
  @MaxLength(120) @Matches(bodyId) readonly body!: string;
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  @Type(() => Source)
  readonly sources?: readonly Source[];
  /** Flaws of the source, as stated and never smoothed (K118). */
  @IsOptional() @IsArray() @ArrayMaxSize(10) @Length(1, 300, { each: true }) readonly quality?: readonly string[];
}
