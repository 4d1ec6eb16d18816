import { IsIn, IsOptional } from 'class-validator';
import { IsCalendarDate } from '#platform/forms';
import { regimes, type Regime } from './legal-bases-file.js';

export class LegalBasesQuery {
  /** The day of disclosure, YYYY-MM-DD in Sweden. Left out: today. */
  @IsOptional() @IsCalendarDate() readonly on?: string;
  /** The secrecy regime of the sending unit. Left out: all. */
  @IsOptional() @IsIn(regimes) readonly sender?: Regime;
}
