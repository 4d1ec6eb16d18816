import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';

export const editions = ['consolidated', 'own', 'final-account', 'own-final-account'] as const;

export class ReportYear {
  @Type(() => Number) @IsInt() @Min(2000) @Max(2200) readonly year!: number;
}

export class ReportParameters {
  /** Everybody's (default), my party's own, or the final account of the agreement that ended in that year: everybody's, or my party's own. */
  @IsOptional() @IsIn(editions) readonly edition: (typeof editions)[number] = 'consolidated';
  /** Form of the answer; left out, what `Accept` asks for, and else JSON. */
  @IsOptional() @IsIn(['json', 'html', 'pdf']) readonly format?: 'json' | 'html' | 'pdf';
}
