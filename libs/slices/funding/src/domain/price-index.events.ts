import { Equals, IsIn, IsInt, IsUUID, Max, MaxLength, Min } from 'class-validator';
import { IsCalendarDate } from '#platform/forms';
import { FIRST_YEAR, LAST_YEAR } from './limits.js';

/**
 * One figure of SKR's PKV (prisindex för kommunal verksamhet) from one circular. A later one for the same circular and
 * year corrects the earlier, which stays on record.
 */
export class PriceIndexPublished {
  @Equals('price-index.published.v1') readonly type = 'price-index.published.v1' as const;
  @IsUUID() readonly agreementId!: string;
  @IsIn(['PKV']) readonly index!: 'PKV';
  @MaxLength(60) readonly circular!: string;
  /** The day the circular was published; a correction keeps the circular's day. */
  @IsCalendarDate() readonly published!: string;
  @IsInt() @Min(FIRST_YEAR) @Max(LAST_YEAR) readonly refersToYear!: number;
  /** Change on the year before in hundredths of a per cent: 2.5 % is 250. */
  @IsInt() @Min(-9_999) @Max(100_000) readonly percentHundredths!: number;
  /** Where it can be read again. */
  @MaxLength(500) readonly citation!: string;
}
