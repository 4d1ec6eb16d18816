import { IsIn, IsOptional, Matches, MaxLength } from 'class-validator';
import { KnownAtQuery } from '#platform/projections';
import { bodyId } from '../domain/of-matter.events.js';

const statuses = ['pending', 'tabled', 'remitted-back', 'decided'] as const;

export class ListMattersDto extends KnownAtQuery {
  /** The handling body, `<party>/<slug>`. */
  @IsOptional() @MaxLength(120) @Matches(bodyId) readonly body?: string;
  /** The party the body belongs to. */
  @IsOptional() @Matches(/^[a-z0-9-]{1,60}$/) readonly party?: string;
  @IsOptional() @IsIn(statuses) readonly status?: (typeof statuses)[number];
  /** An agreement's id, or a topic code. */
  @IsOptional() @Matches(/^[a-z0-9-]{1,80}$/) readonly about?: string;
}
