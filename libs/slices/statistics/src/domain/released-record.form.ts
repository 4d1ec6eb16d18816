import { IsInt, IsUUID, Max, Min } from 'class-validator';
import { IsCalendarDate } from '#platform/forms';
import { PublishedTable } from './release.events.js';

/** One table of one period, as the topic of releases carries it: the table of its release, and which release that is (K44). */
export class ReleasedTable extends PublishedTable {
  /** The `releaseId` of its release. */
  @IsUUID() readonly release!: string;
  /** The version of the table plan. */
  @IsInt() @Min(1) @Max(1000) readonly plan!: number;
  @IsCalendarDate() readonly publishedOn!: string;
}
