import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, Equals, IsArray, IsInt, IsOptional, IsUUID } from 'class-validator';
import { Matches, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { IsCalendarDate } from '#platform/forms';
import { MAX_PARTIES, SLUG } from './limits.js';

/** Inhabitants of one municipality. */
export class PopulationFigure {
  /** Code of Statistics Sweden. */
  @Matches(/^\d{4}$/) readonly municipalityCode!: string;
  @Matches(SLUG) @MaxLength(60) readonly party!: string;
  @IsInt() @Min(0) @Max(20_000_000) readonly inhabitants!: number;
  @MaxLength(500) readonly source!: string;
  /** What is still to be verified about the figure. */
  @IsOptional() @MaxLength(500) readonly toBeVerified?: string;
}

/** One vintage of the population basis (befolkningsunderlag). Recording a reference date again replaces that vintage. */
export class PopulationRecorded {
  @Equals('population.recorded.v1') readonly type = 'population.recorded.v1' as const;
  @IsUUID() readonly agreementId!: string;
  @IsCalendarDate() readonly referenceDate!: string;
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MAX_PARTIES)
  @ValidateNested({ each: true })
  @Type(() => PopulationFigure)
  @ArrayUnique(({ party }: PopulationFigure) => party)
  @ArrayUnique(({ municipalityCode }: PopulationFigure) => municipalityCode)
  readonly figures!: readonly PopulationFigure[];
}
