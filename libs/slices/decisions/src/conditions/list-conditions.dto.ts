import { IsIn, IsOptional, Matches, MaxLength } from 'class-validator';
import { KnownAtQuery } from '#platform/projections';
import { bodyId } from '../domain/of-matter.events.js';

const statuses = ['unassessed', 'fulfilled', 'broken', 'unclear'] as const;

export class ListConditionsDto extends KnownAtQuery {
  /** The body that set the condition. */
  @IsOptional() @MaxLength(120) @Matches(bodyId) readonly body?: string;
  @IsOptional() @IsIn(statuses) readonly status?: (typeof statuses)[number];
}
