import {
  ArrayMaxSize,
  ArrayUnique,
  Equals,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsUUID,
  Max,
  Min,
} from 'class-validator';
import { IsCalendarDate, IsDigest } from '#platform/forms';
import { recordClasses, type RecordClass } from './record-classes.js';

/** So many items go into one event; what is more is another. */
export const MOST_PURGED = 500;

/**
 * Purged, said by the hub's timer on the authority's behalf; kept for ever (S61). Own: a count of what a unit sent would
 * tell others how busy it is.
 */
export class PurgeExecuted {
  @Equals('purge.executed.v1') readonly type = 'purge.executed.v1' as const;
  @IsIn(recordClasses) readonly recordClass!: RecordClass;
  /** 1, 2, 3 … for the unit and class: two workers cannot count the same purge twice. */
  @IsInt() @Min(1) @Max(1_000_000_000) readonly nr!: number;
  @IsUUID() readonly decisionId!: string;
  /** Days of recording of the first and the last that was purged; without a first, from the beginning. */
  @IsOptional() @IsCalendarDate() readonly first?: string;
  @IsCalendarDate() readonly last!: string;
  @IsInt() @Min(1) @Max(2_000_000_000) readonly count!: number;
  /** The items whose content is gone; entries of the access log are only counted. */
  @IsArray() @ArrayUnique() @ArrayMaxSize(MOST_PURGED) @IsUUID(undefined, { each: true }) readonly items!: string[];
  /** Over the addresses of the ciphertexts, sorted: SHA-256, base64url. */
  @IsDigest() readonly contents!: string;
  /** Over the chain links of the events that remain in their place, sorted: the anchor of the segment (S64). */
  @IsDigest() readonly anchor!: string;
  /** Whether the chains of these events held when they were walked after the purge. */
  @IsBoolean() readonly logVerifies!: boolean;
}
