import { IsSlug } from '#platform/forms';
import { IsUUID, MaxLength } from 'class-validator';

/** The report by an id that its reporter chose. No field says anything about the child or anyone else (S36). */
export abstract class OfReport {
  @IsUUID() readonly reportId!: string;
}

/** What the social board says about a report: the reporting unit tells whose report it is. */
export abstract class OfReporter extends OfReport {
  /** The unit that made the report. */
  @IsSlug() @MaxLength(60) readonly reporter!: string;
}
