import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  Equals,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsUUID,
} from 'class-validator';
import { Matches, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { Source } from '#platform/forms';
import { FIRST_YEAR, LAST_YEAR, MAX_KRONOR, MAX_PARTIES, SLUG } from './limits.js';

/** One line of the budget: an amount and who bears it. */
export class BudgetPart {
  @Matches(SLUG) @MaxLength(60) readonly part!: string;
  /** Between its payers by inhabitants (befolkningsunderlag), or borne by one payer alone. */
  @IsIn(['by-population', 'sole-payer']) readonly basis!: 'by-population' | 'sole-payer';
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MAX_PARTIES)
  @ArrayUnique()
  @Matches(SLUG, { each: true })
  @MaxLength(60, { each: true })
  readonly payers!: readonly string[];
  /** Kronor per year. */
  @IsInt() @Min(0) @Max(MAX_KRONOR) readonly amount!: number;
  /** The percentage as the text writes it, in hundredths of a per cent: 67 % is 6700. Need not fit the amount (1.16 item 1). */
  @IsOptional() @IsInt() @Min(0) @Max(10_000) readonly percentAsWritten?: number;
}

/** What a party gives in kind (naturabidrag), e.g. a half-time post. */
export class InKindPart {
  @Matches(SLUG) @MaxLength(60) readonly party!: string;
  @MaxLength(200) readonly what!: string;
  /** Per cent of a full post. */
  @IsOptional() @IsInt() @Min(1) @Max(1_000) readonly percentOfPost?: number;
  /** Inside the total and the party's part, or in addition to it. */
  @IsBoolean() readonly insideTotal!: boolean;
  /** Kronor per year, when someone has stated it. Lowers the money due only when `insideTotal`. */
  @IsOptional() @IsInt() @Min(0) @Max(MAX_KRONOR) readonly value?: number;
}

/** The budget frame that applies from a year on, until a later one. A change of payers is a new budget (§§ 18, 19). */
export class BudgetAdopted {
  @Equals('budget.adopted.v1') readonly type = 'budget.adopted.v1' as const;
  @IsUUID() readonly agreementId!: string;
  @IsInt() @Min(FIRST_YEAR) @Max(LAST_YEAR) readonly fromYear!: number;
  /** The year in whose prices the amounts are; indexation starts from it. Left out: `fromYear`. */
  @IsOptional() @IsInt() @Min(FIRST_YEAR) @Max(LAST_YEAR) readonly priceLevelYear?: number;
  /** Kronor per year. */
  @IsInt() @Min(0) @Max(MAX_KRONOR) readonly total!: number;
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => BudgetPart)
  readonly parts!: readonly BudgetPart[];
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => InKindPart)
  readonly inKind!: readonly InKindPart[];
  @IsArray() @ArrayMaxSize(20) @ValidateNested({ each: true }) @Type(() => Source) readonly sources!: readonly Source[];
  @IsOptional() @IsArray() @ArrayMaxSize(20) @MaxLength(300, { each: true }) readonly quality?: readonly string[];
}
