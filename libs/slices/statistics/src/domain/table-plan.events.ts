import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  ArrayUnique,
  Equals,
  IsArray,
  IsBoolean,
  IsDefined,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import type { UnitOfCount } from '#platform/domain';
import { IsCalendarDate, IsSlug } from '#platform/forms';
import { kinds, type PeriodKind } from './periods.js';

export const unitsOfCount = [
  'contacts',
  'consultations',
  'referrals',
  'concern-reports',
] as const satisfies UnitOfCount[];
export const audiences = ['collaboration', 'each-party'] as const;
/** As `disclosure-control` has them; a class width never follows from the counts. */
export const classWidths = [5, 10, 20, 50] as const;

/** Texts for readers. */
export abstract class Labelled {
  @IsSlug() @MaxLength(60) readonly id!: string;
  @IsString() @Length(1, 120) readonly sv!: string;
  @IsString() @Length(1, 120) readonly en!: string;
}

/** Codes that are shown as one. */
export class PlannedGroup extends Labelled {
  @IsArray()
  @ArrayNotEmpty()
  @ArrayUnique()
  @ArrayMaxSize(60)
  @Matches(/^[a-z0-9][a-z0-9+-]{0,59}$/, { each: true })
  readonly codes!: string[];
}

/** One way to divide by a variable. Codes of no group are counted in totals and shown in no line. */
export class PlannedGrouping extends Labelled {
  /** As the slice that tells it names it, e.g. `municipality`. */
  @Matches(/^[a-z][A-Za-z]{0,39}$/) readonly variable!: string;
  /** Whether one thing can have several codes of the variable. */
  @IsBoolean() readonly multiple!: boolean;
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(40)
  @ValidateNested()
  @Type(() => PlannedGroup)
  readonly groups!: PlannedGroup[];
}

/** How a table is shown: by which groupings, in how wide classes. */
export class Rung {
  @IsArray() @ArrayUnique() @ArrayMaxSize(3) @IsSlug({ each: true }) readonly by!: string[];
  @IsIn(classWidths) readonly width!: (typeof classWidths)[number];
}

/** One table of every such period. */
export class PlannedTable extends Labelled {
  @IsIn(unitsOfCount) readonly count!: UnitOfCount;
  @IsIn(kinds) readonly period!: PeriodKind;
  /** The whole collaboration, or each party its own, of what came by way of it. */
  @IsIn(audiences) readonly audience!: (typeof audiences)[number];
  /** As planned first, then what it falls back on, coarser each time; after the last comes nothing. */
  @IsArray() @ArrayNotEmpty() @ArrayMaxSize(5) @ValidateNested() @Type(() => Rung) readonly ladder!: Rung[];
}

/** What parties know besides what they can read in the hub: all things whose code of this variable is their own id. */
export class PlannedInsiders {
  @IsIn(unitsOfCount) readonly count!: UnitOfCount;
  @Matches(/^[a-z][A-Za-z]{0,39}$/) readonly variable!: string;
}

/** Days from the end of a period to its release; a longer period never waits less. */
export class ReleaseCalendar {
  @IsInt() @Min(1) @Max(200) readonly month!: number;
  @IsInt() @Min(1) @Max(200) readonly quarter!: number;
  @IsInt() @Min(1) @Max(200) readonly halfYear!: number;
  @IsInt() @Min(1) @Max(200) readonly year!: number;
}

/** What is published of the figures, when and to whom, decided before there are any (K49, K52). Everything follows from it. */
export class TablePlanAdopted {
  @Equals('table-plan.adopted.v1') readonly type = 'table-plan.adopted.v1' as const;
  /** 1, 2, 3 … for the collaboration. */
  @IsInt() @Min(1) @Max(1000) readonly version!: number;
  /** The first day whose figures it governs; a later version begins with a year. */
  @IsCalendarDate() readonly from!: string;
  /** A group below it is small. The lowest class contains zero and all numbers below it, at least. */
  @IsInt() @Min(3) @Max(50) readonly k!: number;
  /** So many parties that put their own figures together must learn nothing. */
  @IsInt() @Min(1) @Max(2) readonly coalition!: number;
  /** Whether the figures are made up, for demonstration. */
  @IsOptional() @IsBoolean() readonly synthetic?: boolean;
  @IsDefined() @ValidateNested() @Type(() => ReleaseCalendar) readonly calendar!: ReleaseCalendar;
  @IsArray() @ArrayMaxSize(30) @ValidateNested() @Type(() => PlannedGrouping) readonly groupings!: PlannedGrouping[];
  @IsArray() @ArrayMaxSize(8) @ValidateNested() @Type(() => PlannedInsiders) readonly insiders!: PlannedInsiders[];
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(30)
  @ValidateNested()
  @Type(() => PlannedTable)
  readonly tables!: PlannedTable[];
  /** The body that decided, `<party>/<slug>`. */
  @Matches(/^[a-z0-9-]+\/[a-z0-9-]+$/) @MaxLength(120) readonly body!: string;
  /** Where the decision can be read. */
  @IsString() @Length(1, 200) readonly document!: string;
}

/** Stored for ever: add optional fields, never rename or remove one. */
export type TablePlanEvent = TablePlanAdopted;
